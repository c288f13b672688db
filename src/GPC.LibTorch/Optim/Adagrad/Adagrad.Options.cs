using GPC.LibTorch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>Settings of a group; null means the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How fast the rate falls: at step t it is lr / (1 + (t - 1) lr_decay); 0 or more.</summary>
        public double? lr_decay;

        /// <summary>What the sums of squared gradients start from, 0 or more.</summary>
        public double? initial_accumulator_value;

        /// <summary>Added to the denominator, 0 or more.</summary>
        public double? eps;

        /// <summary>Factor of the parameter that is added to its gradient, 0 or more.</summary>
        public double? weight_decay;

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            base.SaveStateDict(writer);
            writer.Write(lr_decay!.Value);
            writer.Write(initial_accumulator_value!.Value);
            writer.Write(eps!.Value);
            writer.Write(weight_decay!.Value);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            base.LoadStateDict(reader);
            lr_decay = reader.ReadDouble();
            initial_accumulator_value = reader.ReadDouble();
            eps = reader.ReadDouble();
            weight_decay = reader.ReadDouble();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerOptions source)
        {
            Options from = Expect<Options>(source);
            base.LoadStateDict(source);
            lr_decay = from.lr_decay;
            initial_accumulator_value = from.initial_accumulator_value;
            eps = from.eps;
            weight_decay = from.weight_decay;
        }

        internal void Complete(Options defaults)
        {
            LearningRate ??= defaults.LearningRate;
            lr_decay ??= defaults.lr_decay;
            initial_accumulator_value ??= defaults.initial_accumulator_value;
            eps ??= defaults.eps;
            weight_decay ??= defaults.weight_decay;
            Check();
        }

        internal void Check()
        {
            Hyperparameter.NotNegative(nameof(Adagrad), "lr", LearningRate);
            Hyperparameter.NotNegative(nameof(Adagrad), nameof(lr_decay), lr_decay);
            Hyperparameter.NotNegative(nameof(Adagrad), nameof(initial_accumulator_value), initial_accumulator_value);
            Hyperparameter.NotNegative(nameof(Adagrad), nameof(eps), eps);
            Hyperparameter.NotNegative(nameof(Adagrad), nameof(weight_decay), weight_decay);
        }
    }
}
