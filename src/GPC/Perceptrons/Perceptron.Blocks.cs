using GPC.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Perceptrons;

internal sealed unsafe partial class Perceptron
{
    private int Parts
    {
        get
        {
            var work = 0L;
            for (var stage = 0; stage < stages.Count; stage++) work += stages[stage] is LinearStage ? (long)points * features[stage] * features[stage + 1] : 0;
            return Math.Min(blocks, KernelChoices.Current.Threads ?? (int)Math.Clamp(work / PartWork, 1, torch.get_num_threads()));
        }
    }

    // Each thread has some blocks that follow one another.
    private void InParts(Action<int, int, int> go)
    {
        var parts = Parts;
        if (parts == 1) go(0, blocks, 0);
        else Parallel.For(0, parts, part => go(part * blocks / parts, (part + 1) * blocks / parts, part));
    }

    private void Forward<V>(int first, int end, float* input, float* result)
        where V : struct, IVector<V, float>
    {
        for (var block = first; block < end; block++)
        {
            var at = new Block(this, block, Products.TileColumns<V>());
            Memory.Transpose(input + ((nint)at.First * features[0]), at.Value(0), at.Points, features[0], at.Columns);
            for (var stage = 0; stage < stages.Count; stage++) stages[stage].Forward<V>(at.Value(stage), at.Value(stage + 1), features[stage], at.Columns);
            Memory.TransposeBack(at.Value(stages.Count), result + ((nint)at.First * Outputs), at.Points, Outputs, at.Columns);
        }
    }

    // The memory has room for the sums that become the parameters' gradients, and for two panels.
    private void Backward<V>(int first, int end, float* resultGradient, float* inputGradient, Pointer<float> memory, int sums)
        where V : struct, IVector<V, float>
    {
        for (var block = first; block < end; block++)
        {
            var at = new Block(this, block, Products.TileColumns<V>());
            float* own = memory.Address + sums, gradient = own, other = own + ((nint)features.Max() * BlockColumns);
            Memory.Transpose(resultGradient + ((nint)at.First * Outputs), gradient, at.Points, Outputs, at.Columns);
            for (var stage = stages.Count - 1; stage >= 0; stage--)
            {
                if (sums > 0)
                {
                    own -= Numbers(stage);
                    stages[stage].AddGradients<V>(at.Value(stage), gradient, own, features[stage], at.Columns);
                }
                if (stage == 0 && inputGradient is null) break;
                var next = stages[stage].Backward<V>(at.Value(stage), at.Value(stage + 1), gradient, other, features[stage], at.Columns);
                if (next == other) other = gradient;
                gradient = next;
            }
            if (inputGradient is not null) Memory.TransposeBack(gradient, inputGradient + ((nint)at.First * features[0]), at.Points, features[0], at.Columns);
        }
    }

    // Of the parameters of a stage.
    private nint Numbers(int stage)
    {
        nint count = 0;
        foreach (var parameter in stages[stage].Parameters) count += (nint)parameter.numel();
        return count;
    }

    private void Collect(IReadOnlyList<Tensor?> gradients, Pointer<float>[] memory)
    {
        var start = 0;
        for (var parameter = 0; parameter < gradients.Count; parameter++)
        {
            var count = (int)Parameters[parameter].numel();
            if (gradients[parameter] is { } gradient)
            {
                var total = new Span<float>(Memory.Of(gradient), count);
                memory[0].Plus(start).Span(count).CopyTo(total);
                foreach (var part in memory.AsSpan(1))
                {
                    var own = part.Plus(start).Span(count);
                    for (var at = 0; at < count; at++) total[at] += own[at];
                }
            }
            start += count;
        }
    }

    /// <summary>Some points that follow one another, and where their values are.</summary>
    private readonly struct Block
    {
        private readonly Perceptron owner;
        private readonly float* start;

        public Block(Perceptron owner, int block, int tile)
        {
            this.owner = owner;
            start = owner.values.Address + ((nint)block * BlockColumns * owner.rows);
            First = block * BlockColumns;
            Points = Math.Min(BlockColumns, owner.points - First);
            Columns = (Points + tile - 1) / tile * tile;
        }

        /// <summary>The first point.</summary>
        public int First { get; }

        public int Points { get; }

        /// <summary>Columns of the panels: the points, and zeros to fill the last tile.</summary>
        public int Columns { get; }

        public float* Value(int value) => start + ((nint)owner.starts[value] * Columns);
    }
}
