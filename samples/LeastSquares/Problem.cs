using static TorchSharp.torch;

namespace LeastSquares;

/// <summary>Points made from known coefficients, so that the fit can be compared with the truth.</summary>
/// <param name="X">Inputs, (points, 4); the last column is one, for the constant.</param>
/// <param name="Y">Outputs with noise, (points).</param>
sealed record Problem(Tensor X, Tensor Y) : IDisposable
{
    public const double Noise = 0.1;

    public static IReadOnlyList<(string Name, float Value)> Truth { get; } = [("x1", 1.5f), ("x2", -2f), ("x3", 0.75f), ("constant", 0.25f)];

    public static Problem Make(int points, int seed)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator((ulong)seed);
        var x = cat([randn(points, Truth.Count - 1, generator: random), ones(points, 1)], 1);
        var y = x.matmul(tensor(Truth.Select(term => term.Value).ToArray())) + (randn(points, generator: random) * Noise);
        return new Problem(x.MoveToOuterDisposeScope(), y.MoveToOuterDisposeScope());
    }

    public void Dispose()
    {
        X.Dispose();
        Y.Dispose();
    }
}
