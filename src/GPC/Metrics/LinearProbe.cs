using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>How well labels follow from embeddings by a linear map: multinomial logistic regression.</summary>
public static class LinearProbe
{
    /// <summary>Fits on training samples and gives the accuracy on test samples. Same data, same result: nothing is drawn at random.</summary>
    /// <param name="train">Training samples <c>(B, dimension)</c>.</param>
    /// <param name="trainLabels">The class of each.</param>
    /// <param name="test">Test samples <c>(B, dimension)</c>.</param>
    /// <param name="testLabels">The class of each.</param>
    /// <param name="penalty">Half of it times the squared weights is added to the sum of the cross-entropies; biases are free. scikit-learn's <c>1 / C</c>.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException">Shapes don't fit, a value is not finite, or the penalty is below 0.</exception>
    public static double Accuracy(Tensor train, ReadOnlySpan<int> trainLabels, Tensor test, ReadOnlySpan<int> testLabels, double penalty = 1)
    {
        using var gradients = no_grad();
        using var scope = NewDisposeScope();
        var known = Points.Labelled(train, trainLabels, nameof(train));
        var asked = Points.Labelled(test, testLabels, nameof(test));
        if (!(penalty >= 0)) throw new ArgumentException($"found the penalty {penalty}, expected a number of at least 0: use 1.", nameof(penalty));
        var (weights, classes) = Fit(known, trainLabels, penalty);
        var predicted = WithOnes(asked).mm(weights).argmax(1).data<long>().ToArray();
        var right = 0;
        for (var i = 0; i < predicted.Length; i++) right += classes[predicted[i]] == testLabels[i] ? 1 : 0;
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
