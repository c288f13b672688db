using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Further functions of tensors: the one element as a number, saving and loading, parameters.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The one element as a truth value.</summary>
    public static bool ToBoolean(this Tensor value) => One(value).ToBoolean();

    /// <summary>The one element as a byte.</summary>
    public static byte ToByte(this Tensor value) => One(value).ToByte();

    /// <summary>The one element as a signed byte.</summary>
    public static sbyte ToSByte(this Tensor value) => One(value).ToSByte();

    /// <summary>The one element as a 16-bit integer.</summary>
    public static short ToInt16(this Tensor value) => One(value).ToInt16();

    /// <summary>The one element as a 32-bit integer.</summary>
    public static int ToInt32(this Tensor value) => One(value).ToInt32();

    /// <summary>The one element as a 64-bit integer.</summary>
    public static long ToInt64(this Tensor value) => One(value).ToInt64();

    /// <summary>The one element as a half-precision number.</summary>
    public static Half ToHalf(this Tensor value) => One(value).ToHalf();

    /// <summary>The one element as a single-precision number.</summary>
    public static float ToSingle(this Tensor value) => One(value).ToSingle();

    /// <summary>The one element as a double-precision number.</summary>
    public static double ToDouble(this Tensor value) => One(value).ToDouble();

    /// <summary>The one element as a complex number of two single-precision parts.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this Tensor value) => One(value).ToComplexFloat32();

    /// <summary>The one element as a complex number.</summary>
    public static Complex ToComplexFloat64(this Tensor value) => One(value).ToComplexFloat64();

    /// <inheritdoc cref="ToComplexFloat32"/>
    public static (float Real, float Imaginary) ToComplex32(this Tensor value) => ToComplexFloat32(value);

    /// <inheritdoc cref="ToComplexFloat64"/>
    public static Complex ToComplex64(this Tensor value) => ToComplexFloat64(value);

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

    private static Scalar One(Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToScalar();
    }
}
