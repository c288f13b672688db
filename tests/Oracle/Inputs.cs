using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace GPC.Oracle;

/// <summary>Named input tensors of one case: fresh tensors for our side, the same bytes for the peer. Dispose to free the tensors.</summary>
public sealed class Inputs : IDisposable
{
    readonly Dictionary<string, PeerArray> arrays = [];
    readonly Dictionary<string, Tensor> tensors = [];

    /// <summary>What the peer gets.</summary>
    public IReadOnlyDictionary<string, PeerArray> Arrays => arrays;

    /// <summary>The tensors by name.</summary>
    public IReadOnlyDictionary<string, Tensor> Tensors => tensors;

    /// <summary>The tensor of that name.</summary>
    public Tensor this[string name] => tensors[name];

    /// <summary>Adds an input with this content.</summary>
    public Inputs Add(string name, PeerArray array)
    {
        arrays.Add(name, array);
        tensors.Add(name, array.ToTensor());
        return this;
    }

    /// <summary>Adds normally distributed numbers that depend on name and shape only; differentiated by default.</summary>
    public Inputs Normal(string name, params long[] shape) => Add(name, Floats(name, shape, Gaussian) with { Gradient = true });

    /// <summary>Adds numbers from [low, high), differentiated.</summary>
    public Inputs Uniform(string name, double low, double high, params long[] shape) =>
        Add(name, Floats(name, shape, random => low + (high - low) * random.NextDouble()) with { Gradient = true });

    /// <summary>Adds 64-bit integers from [low, high).</summary>
    public Inputs Integers(string name, long low, long high, params long[] shape) =>
        Add(name, new PeerArray("int64", shape, Bytes(Draw(name, shape, random => random.NextInt64(low, high)))));

    /// <summary>Adds booleans, true with the given probability.</summary>
    public Inputs Booleans(string name, double probability, params long[] shape) =>
        Add(name, new PeerArray("bool", shape, Draw(name, shape, random => random.NextDouble() < probability ? (byte)1 : (byte)0)));

    /// <summary>Adds given 32-bit floating-point values.</summary>
    public Inputs Values(string name, long[] shape, params float[] values) => Add(name, new PeerArray("float32", shape, Bytes(values)));

    /// <summary>Adds given 64-bit integers.</summary>
    public Inputs Values(string name, long[] shape, params long[] values) => Add(name, new PeerArray("int64", shape, Bytes(values)));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in tensors.Values) tensor.Dispose();
    }

    static PeerArray Floats(string name, long[] shape, Func<Random, double> draw) =>
        new("float32", shape, Bytes(Draw(name, shape, random => (float)draw(random))));

    static T[] Draw<T>(string name, long[] shape, Func<Random, T> draw)
    {
        var random = new Random(name.Concat(string.Join('x', shape)).Aggregate(17, (hash, c) => unchecked(hash * 31 + c)));
        var values = new T[shape.Aggregate(1L, (count, size) => count * size)];
        for (int i = 0; i < values.Length; i++) values[i] = draw(random);
        return values;
    }

    static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    static byte[] Bytes<T>(T[] values) where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
