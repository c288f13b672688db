using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>Goes over some rows.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
/// <param name="frame">What all sweeps share.</param>
/// <param name="part">What one thread has for itself.</param>
/// <param name="first">The first row.</param>
/// <param name="end">The row after the last.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void Sweep<T>(Frame<T> frame, Part<T> part, int first, int end)
    where T : unmanaged;
