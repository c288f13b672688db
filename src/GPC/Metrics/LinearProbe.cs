using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>How well labels follow from embeddings by a linear map: multinomial logistic regression.</summary>
public static class LinearProbe
{
    /// <summary>
    /// Fits on training samples and gives the accuracy on test samples. Same data, same result: nothing is drawn at random.
    /// </summary>
    /// <param name="train">Training samples <c>(B, dimension)</c>.</param>
    /// <param name="trainLabels">The class of each.</param>
    /// <param name="test">Test samples <c>(B, dimension)</c>.</param>
    /// <param name="testLabels">The class of each.</param>
    /// <param name="penalty">Half of it times the squared weights is added to the sum of the cross-entropies; biases are free.
    /// scikit-learn's <c>1 / C</c>.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException">Shapes don't fit, a value is not finite, or the penalty is below 0.</exception>
    public static double Accuracy(
        Tensor train,
        ReadOnlySpan<int> trainLabels,
        Tensor test,
        ReadOnlySpan<int> testLabels,
        double penalty = 1
    )
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var known = Points.Labelled(train, trainLabels, nameof(train));
        var asked = Points.Labelled(test, testLabels, nameof(test));
        if (!(penalty >= 0))
            throw new ArgumentException($"found the penalty {penalty}, expected a number of at least 0: use 1.", nameof(penalty));
        var (weights, classes) = Fit(known, trainLabels, penalty);
        var predicted = WithOnes(asked).mm(weights).argmax(1).data<long>().ToArray();
        var right = 0;
        for (var i = 0; i < predicted.Length; i++)
            right += classes[predicted[i]] == testLabels[i] ? 1 : 0;
        return (double)right / predicted.Length;
    }

    /// <summary>Weights <c>(dimension + 1, classes)</c>, the biases last, and the name of each class.</summary>
    internal static (Tensor Weights, int[] Classes) Fit(Tensor points, ReadOnlySpan<int> labels, double penalty)
    {
        int[] names = [.. labels.ToArray().Distinct().Order()];
        var targets = tensor(Array.ConvertAll(labels.ToArray(), label => (long)Array.BinarySearch(names, label)));
        var wanted = nn.functional.one_hot(targets, names.Length).to(ScalarType.Float64);
        // Around zero and of size 1, which takes a fraction of the steps. Biases are free, so that the solution moves along.
        var centre = points.mean([0L], true);
        var size = (points - centre).square().mean().sqrt().item<double>() is var spread and > 0 ? spread : 1;
        var inputs = WithOnes((points - centre) / size);
        var decay = cat([full([points.shape[1], 1], penalty / (size * size), ScalarType.Float64), zeros([1, 1], ScalarType.Float64)]);
        var count = labels.Length;
        (double, Tensor) Loss(Tensor weights)
        {
            using var inner = NewDisposeScope();
            var logs = nn.functional.log_softmax(inputs.mm(weights), 1);
            var decayed = decay * weights;
            var value = ((decayed * weights).sum() / 2 - (logs * wanted).sum()) / count;
            var slope = (inputs.transpose(0, 1).mm(logs.exp() - wanted) + decayed) / count;
            return (value.item<double>(), slope.MoveToOuterDisposeScope());
        }
        var found = Lbfgs.Minimize(Loss, zeros([inputs.shape[1], names.Length], ScalarType.Float64));
        var scaled = found[..^1] / size;
        return (cat([scaled, found[^1..] - centre.mm(scaled)]), names);
    }

    static Tensor WithOnes(Tensor points) => cat([points, ones([points.shape[0], 1], points.dtype)], 1);
}

/// <summary>
/// Minimises a smooth convex function: limited-memory BFGS (Nocedal 1980) with backtracking. TorchSharp's has no line search: it diverges
/// where features have different sizes, and an exception in its closure ends the process.
/// </summary>
static class Lbfgs
{
    const int Memory = 10,
        MaxSteps = 1_000,
        MaxHalvings = 40;
    const double Tolerance = 1e-7,
        Armijo = 1e-4;

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
                if (!(nextValue <= value + Armijo * rate * descent))
                    continue;
                history.Add(((next - at).MoveToOuterDisposeScope(), (nextSlope - slope).MoveToOuterDisposeScope()));
                (at, value, slope) = (next.MoveToOuterDisposeScope(), nextValue, nextSlope.MoveToOuterDisposeScope());
                found = true;
            }
            if (!found)
                break;
            if (history.Count > Memory)
                history.RemoveAt(0);
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
        if (history.Count > 0)
            direction = direction * (Dot(history[^1].Step, history[^1].Change) / Dot(history[^1].Change, history[^1].Change));
        for (var i = 0; i < history.Count; i++)
        {
            var (step, change) = history[i];
            direction = direction + step * (shares[i] - Dot(change, direction) / Dot(step, change));
        }
        return direction;
    }

    static double Dot(Tensor a, Tensor b) => (a * b).sum().item<double>();
}
