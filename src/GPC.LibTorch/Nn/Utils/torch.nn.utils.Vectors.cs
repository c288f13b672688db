using GPC.LibTorch;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>All parameters one after another in one vector, differentiably.</summary>
            /// <param name="tensors">The parameters, all on one device.</param>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                Tensor[] flat = [.. tensors.Select(parameter => parameter.view(-1))];
                Tensor vector = cat(flat);
                foreach (Tensor part in flat)
                    part.Dispose();
                return vector;
            }

            /// <summary>Lets parameters share the elements of a vector, one after another; their former contents are let go.</summary>
            /// <param name="vec">At least as many elements as all parameters together.</param>
            /// <param name="tensors">The parameters. They keep their shapes.</param>
            /// <exception cref="ArgumentException">The vector has fewer elements; nothing has been changed then.</exception>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                ArgumentNullException.ThrowIfNull(vec);
                ArgumentNullException.ThrowIfNull(tensors);
                Parameter[] parameters = [.. tensors];
                long expected = parameters.Sum(parameter => parameter.NumberOfElements);
                if (vec.Dimensions != 1 || vec.NumberOfElements < expected)
                    throw new ArgumentException($"The parameters have {expected} elements together, the vector has shape {StateNames.Shape(vec.shape)}.", nameof(vec));
                using (no_grad())
                {
                    long start = 0;
                    foreach (Parameter parameter in parameters)
                    {
                        long count = parameter.NumberOfElements;
                        using Tensor part = vec.narrow(0, start, count);
                        using Tensor shaped = part.view_as(parameter);
                        using Tensor data = shaped.detach();
                        parameter.SetData(data);
                        start += count;
                    }
                }
            }
        }
    }
}
