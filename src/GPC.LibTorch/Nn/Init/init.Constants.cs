namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills with ones.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Fills with zeros.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            public static Tensor zeros_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using (no_grad())
                    return tensor.zero_();
            }

            /// <summary>Fills with one value.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="val">The value.</param>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using (no_grad())
                    return tensor.fill_(val);
            }

            /// <summary>Makes a matrix the identity: ones on its diagonal, zeros elsewhere.</summary>
            /// <param name="tensor">The tensor to fill, (rows, columns).</param>
            /// <exception cref="ArgumentException">It doesn't have two dimensions.</exception>
            public static Tensor eye_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.Dimensions != 2)
                    throw WrongDimensions(nameof(eye_), "2", tensor);
                return Diagonal(tensor);
            }

            /// <summary>Makes the kernel of a convolution copy as many channels as it can: one at the centre of kernel (i, i), zeros elsewhere.</summary>
            /// <param name="tensor">The tensor to fill, (out channels, in channels, size of the kernel...).</param>
            /// <exception cref="ArgumentException">It doesn't have 3 to 5 dimensions.</exception>
            public static Tensor dirac_(Tensor tensor)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.Dimensions is < 3 or > 5)
                    throw WrongDimensions(nameof(dirac_), "3, 4 or 5", tensor);
                return Diagonal(tensor);
            }

            // Ones on the diagonal of the first two dimensions, at the centre of all others.
            private static Tensor Diagonal(Tensor tensor)
            {
                using (no_grad())
                {
                    tensor.zero_();
                    Tensor ones = tensor.diagonal();
                    foreach (long size in tensor.shape.Skip(2))
                    {
                        using Tensor wider = ones;
                        ones = wider.select(0, size / 2);
                    }
                    using (ones)
                        ones.fill_(1);
                    return tensor;
                }
            }
        }
    }
}
