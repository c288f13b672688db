using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initial values of parameters. All functions fill a tensor in place, unseen by autograd, and return it.</summary>
        public static partial class init
        {
            /// <summary>What follows a layer, for <see cref="calculate_gain"/>.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,

                /// <summary>Nothing.</summary>
                Conv1D = 1,

                /// <summary>Nothing.</summary>
                Conv2D = 2,

                /// <summary>Nothing.</summary>
                Conv3D = 3,

                /// <summary>Nothing.</summary>
                ConvTranspose1D = 4,

                /// <summary>Nothing.</summary>
                ConvTranspose2D = 5,

                /// <summary>Nothing.</summary>
                ConvTranspose3D = 6,

                /// <summary>The logistic function.</summary>
                Sigmoid = 7,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh = 8,

                /// <summary>max(x, 0).</summary>
                ReLU = 9,

                /// <summary>x where positive, a small multiple of it elsewhere.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which magnitude stays the same from layer to layer.</summary>
            public enum FanInOut
            {
                /// <summary>That of the values in the forward pass.</summary>
                FanIn = 0,

                /// <summary>That of the gradients in the backward pass.</summary>
                FanOut = 1,
            }

            /// <summary>The factor by which a nonlinearity shrinks the standard deviation of its input.</summary>
            /// <param name="nonlinearity">The nonlinearity.</param>
            /// <param name="param">The slope on the negative side, for <see cref="NonlinearityType.LeakyReLU"/>.</param>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                >= NonlinearityType.Linear and <= NonlinearityType.Sigmoid => 1,
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => throw new ArgumentOutOfRangeException(nameof(nonlinearity), nonlinearity, "There is no such nonlinearity."),
            };

            /// <summary>How many inputs each output of a layer depends on, and how many outputs each input reaches.</summary>
            /// <param name="tensor">The layer's weight, (outputs, inputs, size of the kernel...).</param>
            /// <exception cref="ArgumentException">It has fewer than two dimensions.</exception>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                long[] shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException(
                        $"Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, got shape {StateNames.Shape(shape)}.", nameof(tensor));
                }
                long kernel = shape.Skip(2).Aggregate(1L, (product, size) => product * size);
                return (shape[1] * kernel, shape[0] * kernel);
            }

            private static ArgumentException WrongDimensions(string function, string expected, Tensor tensor) =>
                new($"{function} needs {expected} dimensions, got shape {StateNames.Shape(tensor.shape)}.", nameof(tensor));
        }
    }
}
