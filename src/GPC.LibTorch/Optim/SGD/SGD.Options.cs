using GPC.LibTorch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>Settings of a group; null means the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Factor of the previous updates, 0 or more.</summary>
        public double? momentum;

        /// <summary>Part of the gradient that does not enter the momentum.</summary>
        public double? dampening;

        /// <summary>Factor of the parameter that is added to its gradient, 0 or more.</summary>
        public double? weight_decay;

        /// <summary>Whether to look ahead along the momentum.</summary>
        public bool? nesterov;

        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(momentum!.Value);
            writer.Write(dampening!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(nesterov!.Value);
            writer.Write(maximize!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            momentum = reader.ReadDouble();
            dampening = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            nesterov = reader.ReadBoolean();
            maximize = reader.ReadBoolean();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            Options from = Expect<Options>(source);
            base.LoadStateDict(source);
            momentum = from.momentum;
            dampening = from.dampening;
            weight_decay = from.weight_decay;
            nesterov = from.nesterov;
            maximize = from.maximize;
        }

        internal void Complete(Options defaults)
        {
            LearningRate ??= defaults.LearningRate;
            momentum ??= defaults.momentum;
            dampening ??= defaults.dampening;
            weight_decay ??= defaults.weight_decay;
            nesterov ??= defaults.nesterov;
            maximize ??= defaults.maximize;
            Check();
        }

        internal void Check()
        {
            Hyperparameter.NotNegative(nameof(SGD), "lr", LearningRate);
            Hyperparameter.NotNegative(nameof(SGD), nameof(momentum), momentum);
            Hyperparameter.NotNegative(nameof(SGD), nameof(weight_decay), weight_decay);
            if (nesterov == true && (momentum == 0 || dampening != 0))
                throw new ArgumentException(
                    FormattableString.Invariant($"SGD: nesterov needs a momentum above 0 and a dampening of 0, found {momentum} and {dampening}."));
        }
    }
}
