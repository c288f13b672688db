using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Makes a parameter, which takes over the contents of the tensor.</summary>
    /// <param name="tensor">A tensor of a floating point or complex type. It becomes invalid.</param>
    public static Parameter AsParameter(this Tensor tensor) => new(tensor);

    /// <summary>The number of bytes of an element.</summary>
    /// <param name="type">The type of the element.</param>
    public static int ElementSize(this ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "This is no element type."),
    };
}
