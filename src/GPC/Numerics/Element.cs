using System.Runtime.CompilerServices;

namespace GPC.Numerics;

/// <summary>Conversions of <c>float</c> and <c>double</c> where the type is a parameter.</summary>
static class Element
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble<T>(T value) => typeof(T) == typeof(float) ? (float)(object)value! : (double)(object)value!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FromDouble<T>(double value) => typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)value;

    /// <summary>Whether a sum of exponentials is in the range where nothing of its precision was lost.</summary>
    public static bool IsSafe<T>(double sum) => typeof(T) == typeof(float) ? sum is > 1e-30 and < 1e30 : sum is > 1e-280 and < 1e280;
}
