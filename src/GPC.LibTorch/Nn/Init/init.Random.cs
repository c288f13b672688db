namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills with values uniform between two bounds.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="low">The lower bound.</param>
            /// <param name="high">The upper bound.</param>
            /// <param name="generator">The source of random numbers; null for the default one.</param>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using (no_grad())
                    return tensor.uniform_(low, high, generator);
            }

            /// <summary>Fills with normally distributed values.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="mean">Their mean.</param>
            /// <param name="std">Their standard deviation.</param>
            /// <param name="generator">The source of random numbers; null for the default one.</param>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using (no_grad())
                    return tensor.normal_(mean, std, generator);
            }

            /// <summary>Fills with normally distributed values between two bounds: those outside are not drawn.</summary>
            /// <param name="tensor">The tensor to fill.</param>
            /// <param name="mean">The mean of the normal distribution.</param>
            /// <param name="std">Its standard deviation.</param>
            /// <param name="a">The lower bound.</param>
            /// <param name="b">The upper bound.</param>
            /// <param name="generator">The source of random numbers; null for the default one.</param>
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator? generator = null)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                using (no_grad())
                {
                    // A uniform draw between the distribution functions of the bounds, put through the inverse of the distribution function.
                    tensor.uniform_(2 * Below((a - mean) / std) - 1, 2 * Below((b - mean) / std) - 1, generator);
                    tensor.erfinv_();
                    tensor.mul_(std * Math.Sqrt(2));
                    tensor.add_(mean);
                    return tensor.clamp_(a, b);
                }
            }

            /// <summary>Makes the rows (or columns, whichever are fewer) orthogonal to each other and equally long, uniformly among all such matrices.</summary>
            /// <param name="tensor">The tensor to fill; dimensions after the first count as one.</param>
            /// <param name="gain">The length of the rows.</param>
            /// <exception cref="ArgumentException">It has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.Dimensions < 2)
                    throw WrongDimensions(nameof(orthogonal_), "2 or more", tensor);
                if (tensor.NumberOfElements == 0)
                    return tensor;
                using (no_grad())
                {
                    long rows = tensor.shape[0];
                    long columns = tensor.NumberOfElements / rows;
                    using Tensor normal = randn(rows, columns, dtype: tensor.dtype, device: tensor.device);
                    using Tensor tall = rows < columns ? normal.t() : normal.alias();
                    var (q, r) = linalg.qr(tall);
                    using (q)
                    using (r)
                    using (Tensor diagonal = r.diagonal())
                    using (Tensor signs = diagonal.sign())
                    {
                        q.mul_(signs);
                        using Tensor matrix = rows < columns ? q.t() : q.alias();
                        using Tensor shaped = matrix.reshape(tensor.shape);
                        tensor.copy_(shaped);
                    }
                    return tensor.mul_(gain);
                }
            }

            /// <summary>Fills a matrix with normally distributed values and then sets some of each column to zero.</summary>
            /// <param name="tensor">The tensor to fill, (rows, columns).</param>
            /// <param name="sparsity">The share of zeros in each column, rounded up.</param>
            /// <param name="std">The standard deviation of the other values.</param>
            /// <exception cref="ArgumentException">It doesn't have two dimensions.</exception>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (tensor.Dimensions != 2)
                    throw WrongDimensions(nameof(sparse_), "2", tensor);
                long rows = tensor.shape[0];
                long zeros = (long)Math.Ceiling(sparsity * rows);
                using (no_grad())
                {
                    tensor.normal_(0, std);
                    for (long i = 0; i < tensor.shape[1]; i++)
                    {
                        using Tensor column = tensor.select(1, i);
                        using Tensor order = randperm(rows, device: tensor.device);
                        using Tensor chosen = order.narrow(0, 0, zeros);
                        column.index_fill_(0, chosen, 0);
                    }
                    return tensor;
                }
            }

            // The share of a standard normal distribution that is below x.
            private static double Below(double x)
            {
                using Tensor scaled = torch.tensor(x / Math.Sqrt(2), ScalarType.Float64, CPU);
                using Tensor erf = scaled.erf();
                return (1 + erf.item<double>()) / 2;
            }
        }
    }
}
