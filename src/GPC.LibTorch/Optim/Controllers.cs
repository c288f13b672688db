namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>What learning-rate schedulers read and write: the rate of one parameter group.</summary>
        public interface ILearningRateController
        {
            /// <summary>The rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The rate that the group started with.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>An optimizer or parameter group with a momentum that schedulers can cycle.</summary>
        public interface IMomentum
        {
            /// <summary>The momentum factor, 0 or more.</summary>
            double Momentum { get; set; }
        }

        /// <summary>An optimizer or parameter group with Adam's two decay rates; schedulers cycle the first one.</summary>
        public interface IBetas
        {
            /// <summary>Decay rates of the running averages of the gradient and of its square, each in [0, 1).</summary>
            (double, double) Betas { get; set; }
        }
    }
}
