namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>Parameters with their own settings.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        /// <inheritdoc/>
        public ParamGroup()
        {
        }

        /// <inheritdoc/>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        /// <summary>A group with all settings of its own.</summary>
        /// <inheritdoc cref="Adagrad(IEnumerable{ParamGroup}, double, double, double, double, double)"/>
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options
            {
                LearningRate = lr,
                lr_decay = lr_decay,
                initial_accumulator_value = initial_accumulator_value,
                eps = eps,
                weight_decay = weight_decay,
            })
        {
        }
    }
}
