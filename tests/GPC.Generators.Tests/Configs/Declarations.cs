namespace GPC.Generators.Tests.Configs;

/// <summary>Configs that several tests declare.</summary>
static class Declarations
{
    public const string Training = """
        using GPC.Configs;

        namespace Toy;

        /// <summary>How a network is trained.</summary>
        [Config]
        public sealed partial record TrainingConfig
        {
            /// <summary>Number of optimizer steps.</summary>
            [Range(1, 10_000_000)] public int Iterations { get; init; } = 7_000;

            /// <summary>Samples in each step.</summary>
            [Positive] public int BatchSize { get; init; } = 64;

            /// <summary>The <see cref="Toy.Optimizer"/> that takes the steps.</summary>
            public Optimizer Optimizer { get; init; } = Optimizer.Adam;

            /// <summary>Width of each hidden layer.</summary>
            [Length(1, 4), Range(1, 4096)] public ConfigList<int> Widths { get; init; } = [100, 100];

            /// <summary>Where samples are clipped; not at all without it.</summary>
            [Positive] public double? Clip { get; init; }

            /// <summary>A name for the run.</summary>
            [Length(1, 20)] public string Name { get; init; } = "run";

            /// <summary>Negative samples.</summary>
            public SgldConfig Sgld { get; init; } = new() { Steps = 10 };

            [Rule("the replay buffer must hold at least one batch", Fix = "raise sgld.bufferSize or lower batchSize")]
            static bool BufferHoldsBatch(TrainingConfig c) => c.Sgld.BufferSize >= c.BatchSize;
        }

        /// <summary>Takes the steps.</summary>
        public enum Optimizer
        {
            /// <summary>Stochastic gradient descent.</summary>
            Sgd,

            /// <summary>Adam.</summary>
            Adam,
        }
        """;

    public const string Sgld = """
        using GPC.Configs;

        namespace Toy;

        /// <summary>Stochastic gradient Langevin dynamics.</summary>
        [Config]
        public sealed partial record SgldConfig
        {
            /// <summary>Updates of each chain.</summary>
            [Range(1, 1000)] public int Steps { get; init; } = 20;

            /// <summary>Points in the replay buffer.</summary>
            [Positive] public int BufferSize { get; init; } = 10_000;

            /// <summary>Share of chains that start afresh.</summary>
            [Fraction] public double Reinit { get; init; } = 0.05;
        }
        """;
}
