using System.Numerics;

namespace GPC.LibTorch;

/// <summary>
/// Adam's update of flat arrays in one sweep. Each element sees the roundings of PyTorch's sequence of operators
/// (mul_, add_, mul_, addcmul_, sqrt, div, add_, addcdiv_), so that the results are the same to the last bit.
/// </summary>
readonly unsafe struct AdamSweep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    readonly T beta1, beta2, gain1, gain2, correction, eps, stepSize, decay, shrink;
    readonly bool maximize;

    public AdamSweep(in AdamSettings settings, double stepSize, double correction)
    {
        beta1 = T.CreateChecked(settings.Beta1);
        beta2 = T.CreateChecked(settings.Beta2);
        gain1 = T.CreateChecked(1 - settings.Beta1);
        gain2 = T.CreateChecked(1 - settings.Beta2);
        eps = T.CreateChecked(settings.Eps);
        this.stepSize = T.CreateChecked(-stepSize);
        this.correction = T.CreateChecked(correction);
        decay = T.CreateChecked(settings.Decoupled ? 0 : settings.WeightDecay);
        shrink = T.CreateChecked(settings.Decoupled ? 1 - settings.Rate * settings.WeightDecay : 1);
        maximize = settings.Maximize;
    }

    /// <summary>Updates parameter, averages and (unless null) the largest square; each array has <paramref name="count"/> elements.</summary>
    public void Run(T* parameter, T* gradient, T* average, T* square, T* largest, long count)
    {
        nint whole = (nint)(count - count % Vector<T>.Count);
        Vectors(parameter, gradient, average, square, largest, whole);
        int rest = (int)(count - whole);
        if (rest == 0) return;

        // The last elements take the same path, in arrays of one vector's length.
        int lanes = Vector<T>.Count;
        T* tail = stackalloc T[5 * lanes];
        new Span<T>(tail, 5 * lanes).Clear();
        for (int i = 0; i < rest; i++)
        {
            tail[i] = parameter[whole + i];
            tail[lanes + i] = gradient[whole + i];
            tail[2 * lanes + i] = average[whole + i];
            tail[3 * lanes + i] = square[whole + i];
            if (largest != null) tail[4 * lanes + i] = largest[whole + i];
        }
        Vectors(tail, tail + lanes, tail + 2 * lanes, tail + 3 * lanes, largest == null ? null : tail + 4 * lanes, lanes);
        for (int i = 0; i < rest; i++)
        {
            parameter[whole + i] = tail[i];
            average[whole + i] = tail[2 * lanes + i];
            square[whole + i] = tail[3 * lanes + i];
            if (largest != null) largest[whole + i] = tail[4 * lanes + i];
        }
    }

    void Vectors(T* parameter, T* gradient, T* average, T* square, T* largest, nint count)
    {
        var (beta1, beta2, gain1, gain2) = (Vector.Create(this.beta1), Vector.Create(this.beta2), Vector.Create(this.gain1), Vector.Create(this.gain2));
        var (correction, eps, stepSize) = (Vector.Create(this.correction), Vector.Create(this.eps), Vector.Create(this.stepSize));
        var (decay, shrink) = (Vector.Create(this.decay), Vector.Create(this.shrink));
        bool decays = this.decay != T.Zero, maximize = this.maximize;

        for (nint i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> p = Vector.Load(parameter + i), g = Vector.Load(gradient + i);
            if (maximize) g = -g;
            if (decays) g = Lanes.MultiplyAdd(p, decay, g);

            Vector<T> m = Lanes.MultiplyAdd(g, gain1, Vector.Load(average + i) * beta1);
            Vector<T> v = Lanes.MultiplyAdd(gain2 * g, g, Vector.Load(square + i) * beta2);
            m.Store(average + i);
            v.Store(square + i);
            if (largest != null)
            {
                v = Vector.Max(Vector.Load(largest + i), v);
                v.Store(largest + i);
            }
            (p * shrink + stepSize * m / (Vector.SquareRoot(v) / correction + eps)).Store(parameter + i);
        }
    }
}
