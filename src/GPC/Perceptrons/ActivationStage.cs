using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>A function of each number.</summary>
internal sealed unsafe class ActivationStage<F>(F function) : Stage
    where F : struct, IFunction
{
    internal override bool IsInPlace => F.SlopeIsOfResult;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Forward<V>(float* input, float* result, int features, int columns)
    {
        var (own, count) = (function, (nint)features * columns);
        for (nint at = 0; at < count; at += V.Count) V.Store(own.Value(V.Load(new(input), at)), new(result), at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override float* Backward<V>(float* input, float* result, float* gradient, float* other, int features, int columns)
    {
        var (own, count) = (function, (nint)features * columns);
        var from = F.SlopeIsOfResult ? result : input;
        for (nint at = 0; at < count; at += V.Count) V.Store(V.Load(new(gradient), at) * own.Slope(V.Load(new(from), at)), new(gradient), at);
        return gradient;
    }
}
