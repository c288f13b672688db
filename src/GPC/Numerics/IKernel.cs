using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>The fused form of an objective: row loops over rows, and what comes between them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IKernel
{
    /// <summary>Computes every term into <see cref="KernelContext{T}.Terms"/>, and the gradients that the context has memory for.</summary>
    /// <param name="context">Inputs, results and what is kept in between.</param>
    /// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
    /// <typeparam name="V">The vector that the hardware is best at.</typeparam>
    void Run<T, V>(KernelContext<T> context)
        where T : unmanaged
        where V : struct, IVector<V, T>;
}
