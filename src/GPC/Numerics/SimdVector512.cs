using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GPC.Numerics;

#pragma warning disable CS1591 // documented by the interface

/// <summary>512 bits of numbers.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct SimdVector512<T>(Vector512<T> value) : IVector<SimdVector512<T>, T>
    where T : unmanaged
{
    readonly Vector512<T> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Create(double value) =>
        new(typeof(T) == typeof(float) ? Vector512.Create((float)value).As<float, T>() : Vector512.Create(value).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Create(T value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Load(Pointer<T> memory, nint at) => new(Vector512.Load(memory.Address + at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SimdVector512<T> value, Pointer<T> memory, nint at) => value.value.Store(memory.Address + at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> KeepLast(SimdVector512<T> value, int count) =>
        new(value.value & Index(least: Vector512<T>.Count - count, most: Vector512<T>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> KeepFirst(SimdVector512<T> value, int count) => new(value.value & Index(least: 0, most: count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(SimdVector512<T> value) => Vector512.Sum(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest(SimdVector512<T> value) => VectorReductions.Largest(value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T First(SimdVector512<T> value) => value.value.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> operator +(SimdVector512<T> left, SimdVector512<T> right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> operator -(SimdVector512<T> left, SimdVector512<T> right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> operator *(SimdVector512<T> left, SimdVector512<T> right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> operator /(SimdVector512<T> left, SimdVector512<T> right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> operator -(SimdVector512<T> value) => new(-value.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> MultiplyAdd(SimdVector512<T> a, SimdVector512<T> b, SimdVector512<T> c) =>
        new(
            typeof(T) == typeof(float)
                ? Vector512.MultiplyAddEstimate(a.value.AsSingle(), b.value.AsSingle(), c.value.AsSingle()).As<float, T>()
                : Vector512.MultiplyAddEstimate(a.value.AsDouble(), b.value.AsDouble(), c.value.AsDouble()).As<double, T>()
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Exp(SimdVector512<T> value) =>
        typeof(T) == typeof(float) ? FloatExp.Exp<SimdVector512<T>, T>(value) : new(Vector512.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> ExpNonPositive(SimdVector512<T> value) =>
        typeof(T) == typeof(float)
            ? FloatExp.ExpNonPositive<SimdVector512<T>, T>(value)
            : new(Vector512.Exp(value.value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> LowBitsAsExponent(SimdVector512<T> value) =>
        new(Vector512.ShiftLeft(value.value.AsInt32(), 23).As<int, T>());

    public static SimdVector512<T> Log(SimdVector512<T> value) =>
        new(
            typeof(T) == typeof(float)
                ? Vector512.Log(value.value.AsSingle()).As<float, T>()
                : Vector512.Log(value.value.AsDouble()).As<double, T>()
        );

    public static SimdVector512<T> XLogX(SimdVector512<T> value) =>
        new(Vector512.ConditionalSelect(Vector512.Equals(value.value, Vector512<T>.Zero), Vector512<T>.Zero, (value * Log(value)).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Sqrt(SimdVector512<T> value) => new(Vector512.Sqrt(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Abs(SimdVector512<T> value) => new(Vector512.Abs(value.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Sign(SimdVector512<T> value) =>
        new(
            (Vector512.GreaterThan(value.value, Vector512<T>.Zero) & Vector512<T>.One)
                - (Vector512.LessThan(value.value, Vector512<T>.Zero) & Vector512<T>.One)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Max(SimdVector512<T> a, SimdVector512<T> b) => new(Vector512.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> MaxFast(SimdVector512<T> a, SimdVector512<T> b) => new(Vector512.MaxNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> MinFast(SimdVector512<T> a, SimdVector512<T> b) => new(Vector512.MinNative(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> Heaviside(SimdVector512<T> a, SimdVector512<T> b) =>
        new((Vector512.GreaterThan(a.value, b.value) & Vector512<T>.One) + (Vector512.Equals(a.value, b.value) & Create(0.5).value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512<T> AreEqual(SimdVector512<T> a, SimdVector512<T> b) =>
        new(Vector512.Equals(a.value, b.value) & Vector512<T>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> Index(int least, int most) =>
        typeof(T) == typeof(float)
            ? (
                Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(least))
                & Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(most))
            ).As<int, T>()
            : (
                Vector512.GreaterThanOrEqual(Vector512<long>.Indices, Vector512.Create((long)least))
                & Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)most))
            ).As<long, T>();
}
