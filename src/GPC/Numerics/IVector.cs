using System.ComponentModel;
using System.Numerics;

namespace GPC.Numerics;

/// <summary>Several numbers that are computed with at once: what a fused kernel is written over, once for every width and type.</summary>
/// <typeparam name="TSelf">The vector itself.</typeparam>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IVector<TSelf, T>
    : IAdditionOperators<TSelf, TSelf, TSelf>,
        ISubtractionOperators<TSelf, TSelf, TSelf>,
        IMultiplyOperators<TSelf, TSelf, TSelf>,
        IDivisionOperators<TSelf, TSelf, TSelf>,
        IUnaryNegationOperators<TSelf, TSelf>
    where TSelf : struct, IVector<TSelf, T>
    where T : unmanaged
{
    /// <summary>How many numbers.</summary>
    static abstract int Count { get; }

    /// <summary>The same number everywhere.</summary>
    static abstract TSelf Create(double value);

    /// <summary>The same number everywhere.</summary>
    static abstract TSelf Create(T value);

    /// <summary>Reads numbers.</summary>
    static abstract TSelf Load(Pointer<T> memory, nint at);

    /// <summary>Writes the numbers.</summary>
    static abstract void Store(TSelf value, Pointer<T> memory, nint at);

    /// <summary>Keeps the last numbers, and zero before them.</summary>
    static abstract TSelf KeepLast(TSelf value, int count);

    /// <summary>Keeps the first numbers, and zero after them.</summary>
    static abstract TSelf KeepFirst(TSelf value, int count);

    /// <summary>The sum of the numbers.</summary>
    static abstract T Sum(TSelf value);

    /// <summary>The largest of the numbers.</summary>
    static abstract T Largest(TSelf value);

    /// <summary>The first number.</summary>
    static abstract T First(TSelf value);

    /// <summary>a * b + c, rounded once where the hardware can.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>e to the power of the numbers; within 1 ulp, for float zero below 2^-125.</summary>
    static abstract TSelf Exp(TSelf value);

    /// <summary>As <see cref="Exp"/>, in fewer instructions, of numbers that are at most 0.</summary>
    static abstract TSelf ExpNonPositive(TSelf value);

    /// <summary>The number whose exponent, as it is stored, are the low 8 bits; for float only.</summary>
    static abstract TSelf LowBitsAsExponent(TSelf value);

    /// <summary>The natural logarithm.</summary>
    static abstract TSelf Log(TSelf value);

    /// <summary>x log x, which is 0 at 0.</summary>
    static abstract TSelf XLogX(TSelf value);

    /// <summary>The square root.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>The absolute value.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>-1, 0 or 1.</summary>
    static abstract TSelf Sign(TSelf value);

    /// <summary>The larger of two; NaN if either is.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>The larger of two, in one instruction; b if either is NaN, on most hardware.</summary>
    static abstract TSelf MaxFast(TSelf a, TSelf b);

    /// <summary>The smaller of two, in one instruction; b if either is NaN, on most hardware.</summary>
    static abstract TSelf MinFast(TSelf a, TSelf b);

    /// <summary>1 where a is larger, 1/2 where both are equal, 0 elsewhere.</summary>
    static abstract TSelf Heaviside(TSelf a, TSelf b);

    /// <summary>1 where both are equal, 0 elsewhere.</summary>
    static abstract TSelf AreEqual(TSelf a, TSelf b);
}
