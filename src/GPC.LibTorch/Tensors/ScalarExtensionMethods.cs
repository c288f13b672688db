using System.Numerics;
using GPC.LibTorch;

namespace TorchSharp;

/// <summary>Conversions between numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this Half value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this (float, float) value) => value;

    /// <summary>Converts to a scalar.</summary>
    public static Scalar ToScalar(this Complex value) => value;

    /// <summary>The value as a single-precision number.</summary>
    public static float ToSingle(this Scalar value) => (float)Real(value);

    /// <summary>The value as a double-precision number.</summary>
    public static double ToDouble(this Scalar value) => Real(value);

    /// <summary>The value as a half-precision number.</summary>
    public static Half ToHalf(this Scalar value) => (Half)Real(value);

    /// <summary>The value as a signed byte.</summary>
    public static sbyte ToSByte(this Scalar value) => checked((sbyte)Integer(value));

    /// <summary>The value as a byte.</summary>
    public static byte ToByte(this Scalar value) => checked((byte)Integer(value));

    /// <summary>The value as a 16-bit integer.</summary>
    public static short ToInt16(this Scalar value) => checked((short)Integer(value));

    /// <summary>The value as a 32-bit integer.</summary>
    public static int ToInt32(this Scalar value) => checked((int)Integer(value));

    /// <summary>The value as a 64-bit integer.</summary>
    public static long ToInt64(this Scalar value) => Integer(value);

    /// <summary>True unless the value is zero.</summary>
    public static bool ToBoolean(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Number != Complex.Zero;
    }

    /// <summary>The value as a pair of real and imaginary part.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ((float)value.Number.Real, (float)value.Number.Imaginary);
    }

    /// <summary>The value as a complex number.</summary>
    public static Complex ToComplexFloat64(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Number;
    }

    private static double Real(Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Kind == ScalarKind.Complex && value.Number.Imaginary != 0
            ? throw new InvalidOperationException($"The complex number {value.Text} has no real value; take its real part first.")
            : value.Number.Real;
    }

    private static long Integer(Scalar value)
    {
        var real = Real(value);
        return value.Kind is ScalarKind.Integer or ScalarKind.Boolean ? value.Integer : (long)real;
    }
}
