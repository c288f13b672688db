using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>
/// Minimises a smooth convex function: limited-memory BFGS (Nocedal 1980) with backtracking. TorchSharp's has no line search: it diverges where features have
/// different sizes, and an exception in its closure ends the process.
/// </summary>
static class Lbfgs
{
    const int Memory = 10, MaxSteps = 1_000, MaxHalvings = 40;
    const double Tolerance = 1e-7, Armijo = 1e-4;

    /// <summary>Where the largest element of the gradient is below 1e-7, or no step helps, or after 1,000 steps.</summary>
    /// <param name="function">Value and gradient.</param>
    /// <param name="start">Where to begin.</param>
    public static Tensor Minimize(Func<Tensor, (double Value, Tensor Slope)> function, Tensor start)
    {
        using var scope = NewDisposeScope();
        var (at, history) = (start, new List<(Tensor Step, Tensor Change)>());
        var (value, slope) = function(at);
        for (var step = 0; step < MaxSteps && slope.abs().max().item<double>() > Tolerance; step++)
        {
            using var inner = NewDisposeScope();
            var direction = Direction(slope, history);
            var descent = Dot(direction, slope);
            // The first step has no curvature to go by.
            var rate = history.Count == 0 ? 1 / Math.Max(1, slope.norm().item<double>()) : 1;
            var found = false;
            for (var halving = 0; halving < MaxHalvings && !found; halving++, rate /= 2)
            {
                var next = at + direction * rate;
                var (nextValue, nextSlope) = function(next);
                if (!(nextValue <= value + Armijo * rate * descent)) continue;
                history.Add(((next - at).MoveToOuterDisposeScope(), (nextSlope - slope).MoveToOuterDisposeScope()));
                (at, value, slope) = (next.MoveToOuterDisposeScope(), nextValue, nextSlope.MoveToOuterDisposeScope());
                found = true;
            }
            if (!found) break;
            if (history.Count > Memory) history.RemoveAt(0);
        }
        return at.MoveToOuterDisposeScope();
    }

    // The two loops: - H * slope, with H from the latest steps and changes of slope.
    static Tensor Direction(Tensor slope, List<(Tensor Step, Tensor Change)> history)
    {
        var direction = -slope;
        var shares = new double[history.Count];
        for (var i = history.Count - 1; i >= 0; i--)
        {
            var (step, change) = history[i];
            shares[i] = Dot(step, direction) / Dot(step, change);
            direction = direction - change * shares[i];
        }
        if (history.Count > 0) direction = direction * (Dot(history[^1].Step, history[^1].Change) / Dot(history[^1].Change, history[^1].Change));
        for (var i = 0; i < history.Count; i++)
        {
            var (step, change) = history[i];
            direction = direction + step * (shares[i] - Dot(change, direction) / Dot(step, change));
        }
        return direction;
    }

    static double Dot(Tensor a, Tensor b) => (a * b).sum().item<double>();
}
