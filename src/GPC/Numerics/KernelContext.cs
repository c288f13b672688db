using System.ComponentModel;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace GPC.Numerics;

/// <summary>
/// All that the row loops of a kernel share: inputs, gradients, and what is kept from one row loop to the next, which is one number for
/// each row or cluster.
/// </summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
/// <remarks>Sizes, inputs and kept values are numbered by the code that was generated.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class KernelContext<T>
    where T : unmanaged
{
    readonly Arena arena;
    readonly int[] sizes;
    readonly Tensor[] inputs;
    readonly Tensor?[] gradients;
    readonly Block<T>[] inputBlocks;
    readonly Block<T>[] gradientBlocks;
    readonly Dictionary<int, Pointer<T>> rows = [];
    readonly Dictionary<int, (double[] Values, Pointer<T> Copy)> clusters = [];
    readonly Dictionary<int, double> scalars = [];
    readonly Dictionary<int, Tensor> matrices = [];

    internal KernelContext(Arena arena, int[] sizes, Tensor[] inputs, Tensor?[] gradients, double[] numbers, int terms)
    {
        (this.arena, this.sizes, this.inputs, this.gradients, Numbers) = (arena, sizes, inputs, gradients, numbers);
        Terms = new double[terms];
        inputBlocks = [.. inputs.Select(BlockOf)];
        gradientBlocks = [.. gradients.Select(gradient => gradient is null ? default : BlockOf(gradient))];
    }

    /// <summary>The weights of the terms, then the options.</summary>
    public double[] Numbers { get; }

    /// <summary>The terms, to be written.</summary>
    public double[] Terms { get; }

    /// <summary>False when a number between row loops left the range of <typeparamref name="T"/>: the results are not to be used.</summary>
    internal bool IsSafe { get; private set; } = true;

    /// <summary>How many rows or clusters.</summary>
    public int Size(int size) => sizes[size];

    /// <summary>Keeps a single number for the row loops that follow.</summary>
    public void Keep(int value, double number)
    {
        scalars[value] = number;
        IsSafe &= double.IsFinite(Element.ToDouble(Element.FromDouble<T>(number)));
    }

    /// <summary>A single number that was kept.</summary>
    public double Kept(int value) => scalars[value];

    /// <summary>An input that varies over rows.</summary>
    public Block<T> Input(int input) => inputBlocks[input];

    /// <summary>The gradient with respect to an input that varies over rows.</summary>
    public Block<T> Gradient(int input) => gradientBlocks[input];

    /// <summary>Whether the gradient with respect to an input is wanted.</summary>
    public bool Wants(int input) => gradients[input] is not null;

    /// <summary>An input with one number for each cluster.</summary>
    public double[] LoadClusters(int value, int input)
    {
        Clusters(value, (int)inputs[input].shape[0]);
        var elements = Elements(inputs[input]);
        for (var i = 0; i < elements.Length; i++)
            clusters[value].Values[i] = Element.ToDouble(elements[i]);
        Publish(value);
        return clusters[value].Values;
    }

    /// <summary>Writes the gradient with respect to an input with one number for each cluster, if it is wanted.</summary>
    public void StoreClusters(int input, Func<int, double> gradient)
    {
        ArgumentNullException.ThrowIfNull(gradient);
        if (gradients[input] is not { } tensor)
            return;
        var elements = Elements(tensor);
        for (var i = 0; i < elements.Length; i++)
            elements[i] = Element.FromDouble<T>(gradient(i));
    }

    /// <summary>Makes room for a value for each row, kept between row loops.</summary>
    public void KeepRows(int value, int size) => rows[value] = arena.Take<T>(sizes[size]);

    /// <summary>A value for each row, kept between row loops.</summary>
    public Pointer<T> Rows(int value) => rows[value];

    /// <summary>A value for each cluster, in double precision, to be filled and then published.</summary>
    public double[] Clusters(int value, int count) => (clusters[value] = (new double[count], arena.Take<T>(count))).Values;

    /// <summary>Makes a value for each cluster known to the row loops that follow.</summary>
    public void Publish(int value)
    {
        var (values, copy) = clusters[value];
        var target = copy.Span(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = Element.FromDouble<T>(values[i]);
            IsSafe &= double.IsFinite(Element.ToDouble(target[i]));
        }
    }

    /// <summary>A published value for each cluster.</summary>
    public Pointer<T> Published(int value) => clusters[value].Copy;

    /// <summary>
    /// Notes whether sums of exponentials lost precision, because a cluster is (nearly) dead or the exponentials overflow.
    /// </summary>
    public void CheckSums(double[] sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        foreach (var sum in sums)
            IsSafe &= Element.IsSafe<T>(sum);
    }

    internal static ScalarType Type => typeof(T) == typeof(float) ? ScalarType.Float32 : ScalarType.Float64;

    static Span<T> Elements(Tensor tensor) => MemoryMarshal.Cast<byte, T>(tensor.bytes);

    static unsafe Block<T> BlockOf(Tensor tensor)
    {
        HostMemory.Require(tensor);
        fixed (byte* start = tensor.bytes)
            return new Block<T>(new Pointer<T>((T*)start), tensor.dim() == 2 ? (int)tensor.shape[1] : 1, true);
    }
}
