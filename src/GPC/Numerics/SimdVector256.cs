using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GPC.Numerics;

#pragma warning disable CS1591 // documented by the interface

/// <summary>256 bits of numbers.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct SimdVector256<T>(Vector256<T> value) : IVector<SimdVector256<T>, T>
    where T : unmanaged
{
    readonly Vector256<T> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Create(double value) =>
        new(typeof(T) == typeof(float) ? Vector256.Create((float)value).As<float, T>() : Vector256.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Create(T value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Load(Pointer<T> memory, nint at) => new(Vector256.Load(memory.Address + at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SimdVector256<T> value, Pointer<T> memory, nint at) => value.value.Store(memory.Address + at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> KeepLast(SimdVector256<T> value, int count) =>
        new(value.value & Index(least: Vector256<T>.Count - count, most: Vector256<T>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> KeepFirst(SimdVector256<T> value, int count) => new(value.value & Index(least: 0, most: count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(SimdVector256<T> value) => Vector256.Sum(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(SimdVector256<T> value) => VectorReductions.Largest(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(SimdVector256<T> value) => value.value.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> operator +(SimdVector256<T> left, SimdVector256<T> right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> operator -(SimdVector256<T> left, SimdVector256<T> right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> operator *(SimdVector256<T> left, SimdVector256<T> right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> operator /(SimdVector256<T> left, SimdVector256<T> right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> operator -(SimdVector256<T> value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> MultiplyAdd(SimdVector256<T> a, SimdVector256<T> b, SimdVector256<T> c) =>
        new(
            typeof(T) == typeof(float)
                ? Vector256.MultiplyAddEstimate(a.value.AsSingle(), b.value.AsSingle(), c.value.AsSingle()).As<float, T>()
                : Vector256.MultiplyAddEstimate(a.value.AsDouble(), b.value.AsDouble(), c.value.AsDouble()).As<double, T>()
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Exp(SimdVector256<T> value) =>
        typeof(T) == typeof(float) ? FloatExp.Exp<SimdVector256<T>, T>(value) : new(Vector256.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> ExpNonPositive(SimdVector256<T> value) =>
        typeof(T) == typeof(float)
            ? FloatExp.ExpNonPositive<SimdVector256<T>, T>(value)
            : new(Vector256.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> LowBitsAsExponent(SimdVector256<T> value) =>
        new(Vector256.ShiftLeft(value.value.AsInt32(), 23).As<int, T>());

    public static SimdVector256<T> Log(SimdVector256<T> value) =>
        new(
            typeof(T) == typeof(float)
                ? Vector256.Log(value.value.AsSingle()).As<float, T>()
                : Vector256.Log(value.value.AsDouble()).As<double, T>()
        );

    public static SimdVector256<T> XLogX(SimdVector256<T> value) =>
        new(Vector256.ConditionalSelect(Vector256.Equals(value.value, Vector256<T>.Zero), Vector256<T>.Zero, (value * Log(value)).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Sqrt(SimdVector256<T> value) => new(Vector256.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Abs(SimdVector256<T> value) => new(Vector256.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Sign(SimdVector256<T> value) =>
        new(
            (Vector256.GreaterThan(value.value, Vector256<T>.Zero) & Vector256<T>.One)
                - (Vector256.LessThan(value.value, Vector256<T>.Zero) & Vector256<T>.One)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Max(SimdVector256<T> a, SimdVector256<T> b) => new(Vector256.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> MaxFast(SimdVector256<T> a, SimdVector256<T> b) => new(Vector256.MaxNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> MinFast(SimdVector256<T> a, SimdVector256<T> b) => new(Vector256.MinNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> Heaviside(SimdVector256<T> a, SimdVector256<T> b) =>
        new((Vector256.GreaterThan(a.value, b.value) & Vector256<T>.One) + (Vector256.Equals(a.value, b.value) & Create(0.5).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256<T> AreEqual(SimdVector256<T> a, SimdVector256<T> b) =>
        new(Vector256.Equals(a.value, b.value) & Vector256<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> Index(int least, int most) =>
        typeof(T) == typeof(float)
            ? (
                Vector256.GreaterThanOrEqual(Vector256<int>.Indices, Vector256.Create(least))
                & Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(most))
            ).As<int, T>()
            : (
                Vector256.GreaterThanOrEqual(Vector256<long>.Indices, Vector256.Create((long)least))
                & Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)most))
            ).As<long, T>();
}
