using GPC.Numerics;
using static TorchSharp.torch;

namespace GPC.Perceptrons;

/// <summary>A perceptron for a number of points: where in memory each value is, and the passes through its stages.</summary>
/// <remarks>Points are taken in blocks whose values stay in the cache. A block's values lie one after the other: the input, then the result of each stage.</remarks>
internal sealed unsafe partial class Perceptron
{
    private const int BlockColumns = 192; // A multiple of every vector's tile.
    private const long PartWork = 1 << 20; // Multiply-adds that are worth another thread.

    private readonly IReadOnlyList<Stage> stages;
    private readonly int points;
    private readonly int[] features; // of each value
    private readonly int[] starts; // of each value, in rows of the block
    private readonly int rows; // of a block
    private readonly int blocks;
    private Arena? arena;
    private Pointer<float> values;
    private readonly int[] numbers; // of the parameters of each stage

    private Perceptron(IReadOnlyList<Stage> stages, int points, int[] features)
    {
        (this.stages, this.points, this.features) = (stages, points, features);
        blocks = (points + BlockColumns - 1) / BlockColumns;
        starts = new int[features.Length];
        rows = features[0];
        for (var value = 1; value < features.Length; value++)
        {
            var isInPlace = value > 1 && stages[value - 1].IsInPlace && stages[value - 2] is LinearStage;
            starts[value] = isInPlace ? starts[value - 1] : rows;
            if (!isInPlace) rows += features[value];
        }
        Parameters = [.. stages.SelectMany(stage => stage.Parameters)];
        numbers = [.. stages.Select(stage => (int)stage.Parameters.Sum(parameter => parameter.numel()))];
    }

    /// <summary>Whether the values that <see cref="Backward"/> needs are there.</summary>
    public bool HasValues => arena is not null;

    /// <summary>The parameters of all stages.</summary>
    public IReadOnlyList<Tensor> Parameters { get; }

    /// <summary>Features of the result.</summary>
    public int Outputs => features[^1];

    /// <summary>The network for some points, if it is a perceptron that can be computed from its stages.</summary>
    /// <param name="network">The network.</param>
    /// <param name="points">The points.</param>
    public static Perceptron? Of(nn.Module<Tensor, Tensor> network, Tensor points)
    {
        if (network is not IPerceptron { Stages: var stages } || points.dim() != 2 || points.numel() is 0 or > int.MaxValue || !Memory.IsPlain(points)) return null;
        var features = new int[stages.Count + 1];
        features[0] = (int)points.shape[1];
        for (var stage = 0; stage < stages.Count; stage++)
        {
            features[stage + 1] = stages[stage].Outputs(features[stage]);
            if (features[stage + 1] == 0 || !stages[stage].Parameters.All(Memory.IsPlain)) return null;
        }
        return new(stages, (int)points.shape[0], features);
    }

    /// <summary>Computes the result, and keeps all values for <see cref="Backward"/>.</summary>
    /// <param name="input">The points.</param>
    /// <param name="result">The result, to be written.</param>
    public void Forward(Tensor input, Tensor result)
    {
        arena ??= Arena.Rent();
        values = arena.TakeUnwritten<float>((long)rows * blocks * BlockColumns);
        float* from = Memory.Of(input), to = Memory.Of(result);
        switch (Kernels.Bits)
        {
            case 512: InParts((first, end, _) => Forward<Lanes512<float>>(first, end, from, to)); break;
            case 256: InParts((first, end, _) => Forward<Lanes256<float>>(first, end, from, to)); break;
            default: InParts((first, end, _) => Forward<Lanes128<float>>(first, end, from, to)); break;
        }
    }

    /// <summary>Computes gradients, and lets go of the values.</summary>
    /// <param name="resultGradient">The gradient of the result.</param>
    /// <param name="inputGradient">That of the points, to be written; null where nobody wants it.</param>
    /// <param name="parameterGradients">Those of the parameters, to be written; null where nobody wants one of them.</param>
    public void Backward(Tensor resultGradient, Tensor? inputGradient, IReadOnlyList<Tensor?>? parameterGradients)
    {
        float* from = Memory.Of(resultGradient), to = inputGradient is null ? null : Memory.Of(inputGradient);
        var sums = parameterGradients is null ? 0 : (int)Parameters.Sum(parameter => parameter.numel());
        var memory = new Pointer<float>[Parts];
        for (var part = 0; part < memory.Length; part++) memory[part] = arena!.Take<float>(sums + (2 * features.Max() * BlockColumns));
        switch (Kernels.Bits)
        {
            case 512: InParts((first, end, part) => Backward<Lanes512<float>>(first, end, from, to, memory[part], sums)); break;
            case 256: InParts((first, end, part) => Backward<Lanes256<float>>(first, end, from, to, memory[part], sums)); break;
            default: InParts((first, end, part) => Backward<Lanes128<float>>(first, end, from, to, memory[part], sums)); break;
        }
        if (parameterGradients is not null) Collect(parameterGradients, memory);
        arena!.Return();
        arena = null;
    }
}
