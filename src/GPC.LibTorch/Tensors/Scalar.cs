using System.Numerics;
using GPC.LibTorch;

namespace TorchSharp;

/// <summary>A number of any element type, for arguments such as the <c>alpha</c> of <c>add</c>. Plain numbers convert implicitly.</summary>
public sealed class Scalar : IDisposable
{
    internal readonly ScalarKind Kind;
    internal readonly long Integer;
    internal readonly Complex Number;

    private Scalar(ScalarKind kind, long integer)
    {
        Kind = kind;
        Integer = integer;
        Number = integer;
    }

    private Scalar(ScalarKind kind, Complex number)
    {
        Kind = kind;
        Number = number;
        Integer = kind == ScalarKind.Real ? (long)number.Real : 0;
    }

    /// <summary>The widest type of the number's kind: <c>Int64</c>, <c>Float64</c>, <c>ComplexFloat64</c> or <c>Bool</c>.</summary>
    public torch.ScalarType Type => Kind switch
    {
        ScalarKind.Integer => torch.ScalarType.Int64,
        ScalarKind.Boolean => torch.ScalarType.Bool,
        ScalarKind.Real => torch.ScalarType.Float64,
        _ => torch.ScalarType.ComplexFloat64,
    };

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(byte value) => new(ScalarKind.Integer, (long)value);

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(sbyte value) => new(ScalarKind.Integer, (long)value);

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(short value) => new(ScalarKind.Integer, (long)value);

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(int value) => new(ScalarKind.Integer, (long)value);

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(long value) => new(ScalarKind.Integer, value);

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(Half value) => new(ScalarKind.Real, (Complex)(double)value);

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(float value) => new(ScalarKind.Real, (Complex)(double)value);

    /// <summary>Converts a number.</summary>
    public static implicit operator Scalar(double value) => new(ScalarKind.Real, (Complex)value);

    /// <summary>Converts a truth value.</summary>
    public static implicit operator Scalar(bool value) => new(ScalarKind.Boolean, value ? 1L : 0L);

    /// <summary>Converts a complex number given as its real and imaginary part.</summary>
    public static implicit operator Scalar((float, float) value) => new(ScalarKind.Complex, new Complex(value.Item1, value.Item2));

    /// <summary>Converts a complex number.</summary>
    public static implicit operator Scalar(Complex value) => new(ScalarKind.Complex, value);

    /// <summary>Does nothing: a scalar holds no native memory here. For compatibility.</summary>
    public void Dispose()
    {
    }

    /// <summary>The number in invariant notation.</summary>
    internal string Text => Kind switch
    {
        ScalarKind.Integer => Integer.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ScalarKind.Boolean => Integer != 0 ? "True" : "False",
        ScalarKind.Real => Number.Real.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
