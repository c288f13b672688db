using GPC.LibTorch;

namespace TorchSharp.Modules;

public partial class Adam
{
    /// <summary>Settings of a group; null means the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Decay rate of the average of the gradient, in [0, 1).</summary>
        public double? beta1;

        /// <summary>Decay rate of the average of the squared gradient, in [0, 1).</summary>
        public double? beta2;

        /// <summary>Factor of the parameter that is added to its gradient, 0 or more.</summary>
        public double? weight_decay;

        /// <summary>Added to the denominator, 0 or more.</summary>
        public double? eps;

        /// <summary>Whether to divide by the largest average so far.</summary>
        public bool? amsgrad;

        /// <summary>Whether to climb.</summary>
        public bool? maximize;

        internal AdamSettings Settings => new(
            LearningRate!.Value, beta1!.Value, beta2!.Value, eps!.Value, weight_decay!.Value, Decoupled: false, amsgrad!.Value, maximize!.Value);

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(beta1!.Value);
            writer.Write(beta2!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
            writer.Write(amsgrad!.Value);
            writer.Write(maximize!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            beta1 = reader.ReadDouble();
            beta2 = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
            amsgrad = reader.ReadBoolean();
            maximize = reader.ReadBoolean();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            Options from = Expect<Options>(source);
            base.LoadStateDict(source);
            beta1 = from.beta1;
            beta2 = from.beta2;
            eps = from.eps;
            weight_decay = from.weight_decay;
            amsgrad = from.amsgrad;
            maximize = from.maximize;
        }

        internal void Complete(Options defaults)
        {
            LearningRate ??= defaults.LearningRate;
            beta1 ??= defaults.beta1;
            beta2 ??= defaults.beta2;
            eps ??= defaults.eps;
            weight_decay ??= defaults.weight_decay;
            amsgrad ??= defaults.amsgrad;
            maximize ??= defaults.maximize;
            Check();
        }

        internal void Check()
        {
            Hyperparameter.NotNegative(nameof(Adam), "lr", LearningRate);
            Hyperparameter.Decay(nameof(Adam), nameof(beta1), beta1);
            Hyperparameter.Decay(nameof(Adam), nameof(beta2), beta2);
            Hyperparameter.NotNegative(nameof(Adam), nameof(eps), eps);
            Hyperparameter.NotNegative(nameof(Adam), nameof(weight_decay), weight_decay);
        }
    }
}
