using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>Each point divided by its Euclidean norm, <c>y = x / max(|x|, least)</c>: the gradient loses its part along x, <c>(g - y (y g)) / |x|</c>.</summary>
internal sealed unsafe class NormalizeStage(double least) : Stage
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Forward<V>(float* input, float* result, int features, int columns)
    {
        for (var column = 0; column < columns; column += V.Count)
        {
            var inverse = V.Create(1f) / V.Max(Norm<V>(input + column, features, columns), V.Create(least));
            for (var feature = 0; feature < features; feature++)
            {
                var at = ((nint)feature * columns) + column;
                V.Store(V.Load(new(input), at) * inverse, new(result), at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override float* Backward<V>(float* input, float* result, float* gradient, float* other, int features, int columns)
    {
        for (var column = 0; column < columns; column += V.Count)
        {
            var norm = Norm<V>(input + column, features, columns);
            var inverse = V.Create(1f) / V.Max(norm, V.Create(least));
            var along = V.Create(0f);
            for (var feature = 0; feature < features; feature++)
            {
                var at = ((nint)feature * columns) + column;
                along = V.MultiplyAdd(V.Load(new(input), at), V.Load(new(gradient), at), along);
            }

            // Below the least norm the divisor is constant, and nothing is lost.
            var isLarge = V.Max(V.Sign(norm - V.Create(least)), V.Create(0f));
            along *= inverse * inverse * isLarge;
            for (var feature = 0; feature < features; feature++)
            {
                var at = ((nint)feature * columns) + column;
                V.Store((V.Load(new(gradient), at) - (V.Load(new(input), at) * along)) * inverse, new(gradient), at);
            }
        }
        return gradient;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V Norm<V>(float* input, int features, nint columns)
        where V : struct, IVector<V, float>
    {
        var sum = V.Create(0f);
        for (var feature = 0; feature < features; feature++)
        {
            var x = V.Load(new(input), feature * columns);
            sum = V.MultiplyAdd(x, x, sum);
        }
        return V.Sqrt(sum);
    }
}
