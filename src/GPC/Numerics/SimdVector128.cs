using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GPC.Numerics;

#pragma warning disable CS1591 // documented by the interface

/// <summary>128 bits of numbers.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct SimdVector128<T>(Vector128<T> value) : IVector<SimdVector128<T>, T>
    where T : unmanaged
{
    readonly Vector128<T> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Create(double value) =>
        new(typeof(T) == typeof(float) ? Vector128.Create((float)value).As<float, T>() : Vector128.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Create(T value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Load(Pointer<T> memory, nint at) => new(Vector128.Load(memory.Address + at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SimdVector128<T> value, Pointer<T> memory, nint at) => value.value.Store(memory.Address + at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> KeepLast(SimdVector128<T> value, int count) =>
        new(value.value & Index(least: Vector128<T>.Count - count, most: Vector128<T>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> KeepFirst(SimdVector128<T> value, int count) => new(value.value & Index(least: 0, most: count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(SimdVector128<T> value) => Vector128.Sum(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(SimdVector128<T> value) => VectorReductions.Largest(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(SimdVector128<T> value) => value.value.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> operator +(SimdVector128<T> left, SimdVector128<T> right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> operator -(SimdVector128<T> left, SimdVector128<T> right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> operator *(SimdVector128<T> left, SimdVector128<T> right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> operator /(SimdVector128<T> left, SimdVector128<T> right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> operator -(SimdVector128<T> value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> MultiplyAdd(SimdVector128<T> a, SimdVector128<T> b, SimdVector128<T> c) =>
        new(
            typeof(T) == typeof(float)
                ? Vector128.MultiplyAddEstimate(a.value.AsSingle(), b.value.AsSingle(), c.value.AsSingle()).As<float, T>()
                : Vector128.MultiplyAddEstimate(a.value.AsDouble(), b.value.AsDouble(), c.value.AsDouble()).As<double, T>()
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Exp(SimdVector128<T> value) =>
        typeof(T) == typeof(float) ? FloatExp.Exp<SimdVector128<T>, T>(value) : new(Vector128.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> ExpNonPositive(SimdVector128<T> value) =>
        typeof(T) == typeof(float)
            ? FloatExp.ExpNonPositive<SimdVector128<T>, T>(value)
            : new(Vector128.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> LowBitsAsExponent(SimdVector128<T> value) =>
        new(Vector128.ShiftLeft(value.value.AsInt32(), 23).As<int, T>());

    public static SimdVector128<T> Log(SimdVector128<T> value) =>
        new(
            typeof(T) == typeof(float)
                ? Vector128.Log(value.value.AsSingle()).As<float, T>()
                : Vector128.Log(value.value.AsDouble()).As<double, T>()
        );

    public static SimdVector128<T> XLogX(SimdVector128<T> value) =>
        new(Vector128.ConditionalSelect(Vector128.Equals(value.value, Vector128<T>.Zero), Vector128<T>.Zero, (value * Log(value)).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Sqrt(SimdVector128<T> value) => new(Vector128.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Abs(SimdVector128<T> value) => new(Vector128.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Sign(SimdVector128<T> value) =>
        new(
            (Vector128.GreaterThan(value.value, Vector128<T>.Zero) & Vector128<T>.One)
                - (Vector128.LessThan(value.value, Vector128<T>.Zero) & Vector128<T>.One)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Max(SimdVector128<T> a, SimdVector128<T> b) => new(Vector128.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> MaxFast(SimdVector128<T> a, SimdVector128<T> b) => new(Vector128.MaxNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> MinFast(SimdVector128<T> a, SimdVector128<T> b) => new(Vector128.MinNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> Heaviside(SimdVector128<T> a, SimdVector128<T> b) =>
        new((Vector128.GreaterThan(a.value, b.value) & Vector128<T>.One) + (Vector128.Equals(a.value, b.value) & Create(0.5).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128<T> AreEqual(SimdVector128<T> a, SimdVector128<T> b) =>
        new(Vector128.Equals(a.value, b.value) & Vector128<T>.One);

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
