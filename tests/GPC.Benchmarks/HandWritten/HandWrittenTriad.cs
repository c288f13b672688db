using static TorchSharp.torch;

namespace GPC.Benchmarks.HandWritten;

/// <summary>The three terms of Triad on logits, written by hand.</summary>
static class HandWrittenTriad
{
    /// <summary>The sum of the terms, weighted where there are weights.</summary>
    public static Tensor Loss(
        Tensor z,
        Tensor view,
        Tensor model,
        (double Generative, double Invariance, double Uniformity)? weights = null
    )
    {
        using var invariance = Invariance(z, view);
        using var uniformity = Uniformity(z);
        using var generative = Generative(z, model);
        if (weights is not { } given)
            return generative + invariance + uniformity;
        using var first = given.Generative * generative;
        using var second = given.Invariance * invariance;
        using var third = given.Uniformity * uniformity;
        return first + second + third;
    }

    static Tensor Invariance(Tensor z, Tensor view)
    {
        using var posteriors = view.softmax(1);
        using var logarithms = z.log_softmax(1);
        using var products = posteriors * logarithms;
        using var sums = products.sum(1);
        using var mean = sums.mean();
        return -mean;
    }

    static Tensor Uniformity(Tensor z)
    {
        using var posteriors = z.softmax(1);
        using var means = posteriors.mean([0]);
        using var logarithms = means.log();
        using var mean = logarithms.mean();
        return -mean;
    }

    static Tensor Generative(Tensor z, Tensor model)
    {
        using var densities = model.logsumexp(1);
        using var density = densities.mean();
        using var dataDensities = z.logsumexp(1);
        using var dataDensity = dataDensities.mean();
        return density - dataDensity;
    }
}
