using System.Numerics;

namespace GPC.LibTorch;

/// <summary>Gradient descent's update of flat arrays in one sweep, with the roundings of PyTorch's sequence of operators.</summary>
readonly unsafe struct SgdSweep<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    readonly T rate, momentum, carry, gain, decay;
    readonly bool nesterov, maximize;

    public SgdSweep(in SgdSettings settings)
    {
        rate = T.CreateChecked(-settings.Rate);
        momentum = T.CreateChecked(settings.Momentum);
        carry = T.CreateChecked(settings.Carry);
        gain = T.CreateChecked(settings.Gain);
        decay = T.CreateChecked(settings.WeightDecay);
        (nesterov, maximize) = (settings.Nesterov, settings.Maximize);
    }

    /// <summary>Updates parameter and (unless null) momentum; each array has <paramref name="count"/> elements.</summary>
    public void Run(T* parameter, T* gradient, T* buffer, long count)
    {
        nint whole = (nint)(count - count % Vector<T>.Count);
        Vectors(parameter, gradient, buffer, whole);
        int rest = (int)(count - whole);
        if (rest == 0) return;

        // The last elements take the same path, in arrays of one vector's length.
        int lanes = Vector<T>.Count;
        T* tail = stackalloc T[3 * lanes];
        new Span<T>(tail, 3 * lanes).Clear();
        for (int i = 0; i < rest; i++)
        {
            tail[i] = parameter[whole + i];
            tail[lanes + i] = gradient[whole + i];
            if (buffer != null) tail[2 * lanes + i] = buffer[whole + i];
        }
        Vectors(tail, tail + lanes, buffer == null ? null : tail + 2 * lanes, lanes);
        for (int i = 0; i < rest; i++)
        {
            parameter[whole + i] = tail[i];
            if (buffer != null) buffer[whole + i] = tail[2 * lanes + i];
        }
    }

    void Vectors(T* parameter, T* gradient, T* buffer, nint count)
    {
        var (rate, momentum, decay) = (Vector.Create(this.rate), Vector.Create(this.momentum), Vector.Create(this.decay));
        var (carry, gain) = (Vector.Create(this.carry), Vector.Create(this.gain));
        bool decays = this.decay != T.Zero, nesterov = this.nesterov, maximize = this.maximize;

        for (nint i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> p = Vector.Load(parameter + i), g = Vector.Load(gradient + i);
            if (maximize) g = -g;
            if (decays) g = Lanes.MultiplyAdd(p, decay, g);
            if (buffer != null)
            {
                Vector<T> b = Lanes.MultiplyAdd(g, gain, Vector.Load(buffer + i) * carry);
                b.Store(buffer + i);
                g = nesterov ? Lanes.MultiplyAdd(b, momentum, g) : b;
            }
            Lanes.MultiplyAdd(g, rate, p).Store(parameter + i);
        }
    }
}
