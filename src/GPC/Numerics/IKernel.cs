using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>The fused form of an objective: sweeps over rows, and what comes between them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel
{
    /// <summary>Computes every term into <see cref="Frame{T}.Terms"/>, and the gradients that the frame has memory for.</summary>
    /// <param name="frame">Inputs, results and what is kept in between.</param>
    /// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
    /// <typeparam name="V">The vector that the hardware is best at.</typeparam>
    void Run<T, V>(Frame<T> frame)
        where T : unmanaged
        where V : struct, IVector<V, T>;
}
