using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GPC.Numerics;

/// <summary>The largest number of a vector, by halves.</summary>
static class VectorReductions
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(Vector512<T> value) => Largest(Vector256.MaxNative(value.GetLower(), value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(Vector256<T> value) => Largest(Vector128.MaxNative(value.GetLower(), value.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(Vector128<T> value)
    {
        if (typeof(T) == typeof(double))
            return Vector128.MaxNative(value, Vector128.Shuffle(value.AsDouble(), Vector128.Create(1L, 0)).As<double, T>()).ToScalar();
        var halves = Vector128.MaxNative(value, Vector128.Shuffle(value.AsSingle(), Vector128.Create(2, 3, 0, 1)).As<float, T>());
        return Vector128.MaxNative(halves, Vector128.Shuffle(halves.AsSingle(), Vector128.Create(1, 0, 3, 2)).As<float, T>()).ToScalar();
    }
}
