namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>He initialization, uniform: bound gain · √(3 / fan).</summary>
            /// <param name="tensor">The weight to fill, (outputs, inputs, size of the kernel...).</param>
            /// <param name="a">The slope on the negative side, for <see cref="NonlinearityType.LeakyReLU"/>.</param>
            /// <param name="mode">Which fan.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            /// <exception cref="ArgumentException">The weight has fewer than two dimensions.</exception>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                Uniform(tensor, HeDeviation(tensor, a, mode, nonlinearity));

            /// <summary>He initialization, normal: standard deviation gain / √fan.</summary>
            /// <param name="tensor">The weight to fill, (outputs, inputs, size of the kernel...).</param>
            /// <param name="a">The slope on the negative side, for <see cref="NonlinearityType.LeakyReLU"/>.</param>
            /// <param name="mode">Which fan.</param>
            /// <param name="nonlinearity">What follows the layer.</param>
            /// <exception cref="ArgumentException">The weight has fewer than two dimensions.</exception>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                Normal(tensor, HeDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Glorot initialization, uniform: bound gain · √(6 / (fan in + fan out)).</summary>
            /// <param name="tensor">The weight to fill, (outputs, inputs, size of the kernel...).</param>
            /// <param name="gain">The factor.</param>
            /// <exception cref="ArgumentException">The weight has fewer than two dimensions.</exception>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0) => Uniform(tensor, GlorotDeviation(tensor, gain));

            /// <summary>Glorot initialization, normal: standard deviation gain · √(2 / (fan in + fan out)).</summary>
            /// <param name="tensor">The weight to fill, (outputs, inputs, size of the kernel...).</param>
            /// <param name="gain">The factor.</param>
            /// <exception cref="ArgumentException">The weight has fewer than two dimensions.</exception>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => Normal(tensor, GlorotDeviation(tensor, gain));

            /// <inheritdoc cref="xavier_uniform_"/>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);

            /// <inheritdoc cref="xavier_normal_"/>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1.0) => xavier_normal_(tensor, gain);

            private static double HeDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double GlorotDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            // An empty weight has no fan and needs no values.
            private static Tensor Uniform(Tensor tensor, double deviation)
            {
                double bound = Math.Sqrt(3) * deviation;
                return tensor.NumberOfElements == 0 ? tensor : uniform_(tensor, -bound, bound);
            }

            private static Tensor Normal(Tensor tensor, double deviation) =>
                tensor.NumberOfElements == 0 ? tensor : normal_(tensor, 0, deviation);
        }
    }
}
