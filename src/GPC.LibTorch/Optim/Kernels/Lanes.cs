using System.Numerics;
using System.Runtime.CompilerServices;

namespace GPC.LibTorch;

/// <summary>Vector arithmetic that rounds as libtorch's does.</summary>
static class Lanes
{
    /// <summary>a b + c, rounded once where the processor can (as libtorch's kernels then do), else twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> MultiplyAdd<T>(Vector<T> a, Vector<T> b, Vector<T> c) =>
        typeof(T) == typeof(float) ? Vector.MultiplyAddEstimate(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
        : Vector.MultiplyAddEstimate(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();
}
