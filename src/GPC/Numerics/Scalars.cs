using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>Functions of single numbers. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Scalars
{
    /// <summary>x log x, which is 0 at 0.</summary>
    public static double XLogX(double x) => x == 0 ? 0 : x * Math.Log(x);

    /// <summary>1 where a is larger, 1/2 where both are equal, 0 elsewhere.</summary>
    public static double Heaviside(double a, double b) =>
        a > b ? 1
        : a == b ? 0.5
        : 0;
}
