using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GPC.Numerics;

#pragma warning disable CS1591 // documented by the interface

/// <summary>128 bits of numbers.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Lanes128<T>(Vector128<T> value) : IVector<Lanes128<T>, T>
    where T : unmanaged
{
    readonly Vector128<T> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Create(double value) =>
        new(typeof(T) == typeof(float) ? Vector128.Create((float)value).As<float, T>() : Vector128.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Create(T value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Load(Pointer<T> memory, nint at) => new(Vector128.Load(memory.Address + at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Lanes128<T> value, Pointer<T> memory, nint at) => value.value.Store(memory.Address + at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> KeepLast(Lanes128<T> value, int count) =>
        new(value.value & Index(least: Vector128<T>.Count - count, most: Vector128<T>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> KeepFirst(Lanes128<T> value, int count) => new(value.value & Index(least: 0, most: count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes128<T> value) => Vector128.Sum(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(Lanes128<T> value) => VectorReductions.Largest(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(Lanes128<T> value) => value.value.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator +(Lanes128<T> left, Lanes128<T> right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> left, Lanes128<T> right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator *(Lanes128<T> left, Lanes128<T> right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator /(Lanes128<T> left, Lanes128<T> right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MultiplyAdd(Lanes128<T> a, Lanes128<T> b, Lanes128<T> c) =>
        new(
            typeof(T) == typeof(float)
                ? Vector128.MultiplyAddEstimate(a.value.AsSingle(), b.value.AsSingle(), c.value.AsSingle()).As<float, T>()
                : Vector128.MultiplyAddEstimate(a.value.AsDouble(), b.value.AsDouble(), c.value.AsDouble()).As<double, T>()
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Exp(Lanes128<T> value) =>
        typeof(T) == typeof(float) ? FloatExp.Exp<Lanes128<T>, T>(value) : new(Vector128.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> ExpNonPositive(Lanes128<T> value) =>
        typeof(T) == typeof(float)
            ? FloatExp.ExpNonPositive<Lanes128<T>, T>(value)
            : new(Vector128.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> LowBitsAsExponent(Lanes128<T> value) => new(Vector128.ShiftLeft(value.value.AsInt32(), 23).As<int, T>());

    public static Lanes128<T> Log(Lanes128<T> value) =>
        new(
            typeof(T) == typeof(float)
                ? Vector128.Log(value.value.AsSingle()).As<float, T>()
                : Vector128.Log(value.value.AsDouble()).As<double, T>()
        );

    public static Lanes128<T> XLogX(Lanes128<T> value) =>
        new(Vector128.ConditionalSelect(Vector128.Equals(value.value, Vector128<T>.Zero), Vector128<T>.Zero, (value * Log(value)).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sqrt(Lanes128<T> value) => new(Vector128.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Abs(Lanes128<T> value) => new(Vector128.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sign(Lanes128<T> value) =>
        new(
            (Vector128.GreaterThan(value.value, Vector128<T>.Zero) & Vector128<T>.One)
                - (Vector128.LessThan(value.value, Vector128<T>.Zero) & Vector128<T>.One)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Max(Lanes128<T> a, Lanes128<T> b) => new(Vector128.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MaxFast(Lanes128<T> a, Lanes128<T> b) => new(Vector128.MaxNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MinFast(Lanes128<T> a, Lanes128<T> b) => new(Vector128.MinNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Wins(Lanes128<T> a, Lanes128<T> b) =>
        new((Vector128.GreaterThan(a.value, b.value) & Vector128<T>.One) + (Vector128.Equals(a.value, b.value) & Create(0.5).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> AreEqual(Lanes128<T> a, Lanes128<T> b) => new(Vector128.Equals(a.value, b.value) & Vector128<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> Index(int least, int most) =>
        typeof(T) == typeof(float)
            ? (
                Vector128.GreaterThanOrEqual(Vector128<int>.Indices, Vector128.Create(least))
                & Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(most))
            ).As<int, T>()
            : (
                Vector128.GreaterThanOrEqual(Vector128<long>.Indices, Vector128.Create((long)least))
                & Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)most))
            ).As<long, T>();
}
