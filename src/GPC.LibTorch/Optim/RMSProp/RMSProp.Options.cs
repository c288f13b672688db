using GPC.LibTorch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>Settings of a group; null means the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        /// <summary>Factor of the previous updates, 0 or more.</summary>
        public double? momentum;

        /// <summary>Decay rate of the averages, 0 or more.</summary>
        public double? alpha;

        /// <summary>Added to the denominator, 0 or more.</summary>
        public double? eps;

        /// <summary>Factor of the parameter that is added to its gradient, 0 or more.</summary>
        public double? weight_decay;

        /// <summary>Whether to divide by the root of the gradient's variance.</summary>
        public bool? centered;

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(maximize!.Value);
            writer.Write(momentum!.Value);
            writer.Write(alpha!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(centered!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            maximize = reader.ReadBoolean();
            momentum = reader.ReadDouble();
            alpha = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            centered = reader.ReadBoolean();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            Options from = Expect<Options>(source);
            base.LoadStateDict(source);
            maximize = from.maximize;
            momentum = from.momentum;
            alpha = from.alpha;
            eps = from.eps;
            weight_decay = from.weight_decay;
            centered = from.centered;
        }

        internal void Complete(Options defaults)
        {
            LearningRate ??= defaults.LearningRate;
            maximize ??= defaults.maximize;
            momentum ??= defaults.momentum;
            alpha ??= defaults.alpha;
            eps ??= defaults.eps;
            weight_decay ??= defaults.weight_decay;
            centered ??= defaults.centered;
            Check();
        }

        internal void Check()
        {
            Hyperparameter.NotNegative(nameof(RMSProp), "lr", LearningRate);
            Hyperparameter.NotNegative(nameof(RMSProp), nameof(momentum), momentum);
            Hyperparameter.NotNegative(nameof(RMSProp), nameof(alpha), alpha);
            Hyperparameter.NotNegative(nameof(RMSProp), nameof(eps), eps);
            Hyperparameter.NotNegative(nameof(RMSProp), nameof(weight_decay), weight_decay);
        }
    }
}
