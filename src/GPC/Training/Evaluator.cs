using GPC.Data;
using GPC.Metrics;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Measures a network on samples that are not trained on.</summary>
/// <param name="method">The method that it is trained by.</param>
/// <param name="views">What makes views.</param>
/// <param name="samples">The samples.</param>
/// <param name="config">The settings of the run: number of steps and seed.</param>
/// <param name="labels">The class of each sample; without it only the objective is measured.</param>
/// <param name="neighbours">The neighbours of each sample, where the objective takes them.</param>
public sealed class Evaluator(
    Method method,
    IViews views,
    Dataset samples,
    TrainingConfig config,
    EvaluationLabels? labels = null,
    Neighbours? neighbours = null
)
{
    const int BatchSize = 2_000;

    readonly WeightSchedule weights = new(method.Weights, config.Iterations, isSampled: false);

    /// <summary>Measures a network, which is in evaluation mode.</summary>
    /// <param name="network">The network, on any device.</param>
    public Evaluation Evaluate(nn.Module<Tensor, Tensor> network)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var seen = new List<Tensor>();
        var terms = Terms(network, seen);
        var own = Outputs.Of(network, samples, method.IsEncoder);
        var head = method.Head(own.Logits.Tensor, config);
        var logits = head(own.Logits.Tensor);
        return new Evaluation(
            Weighted(terms),
            weights.Named([terms]),
            CollapsePanel.Measure(own.Embeddings, new(logits), new(head(cat(seen)))),
            labels is null
                ? null
                : Agreement.Of(labels.Values.AsSpan(), [.. logits.argmax(1).data<long>().ToArray().Select(cluster => (int)cluster)])
        );
    }

    /// <summary>The criterion alone.</summary>
    internal double Criterion(nn.Module<Tensor, Tensor> network)
    {
        using var noGrad = no_grad();
        return Weighted(Terms(network));
    }

    double Weighted(double[] terms) => terms.Zip(weights.At(config.Iterations), (term, weight) => term * weight).Sum();

    double[] Terms(nn.Module<Tensor, Tensor> network, List<Tensor>? seen = null)
    {
        using var generator = new Generator((ulong)config.Seed);
        var terms = new double[method.Objective.Terms.Count];
        var device = Outputs.DeviceOf(network);
        for (var first = 0; first < samples.Count; first += BatchSize)
        {
            using var inner = NewDisposeScope();
            int[] indices = [.. Enumerable.Range(first, Math.Min(BatchSize, samples.Count - first))];
            using var batch = new Batch(samples.Slice(first, indices.Length), new DataCursor(config.Seed, Position: first))
            {
                Labels = labels is null ? default : labels.Values[first..(first + indices.Length)],
                Neighbours = neighbours?.Draw(indices, config.Seed, first),
            };
            var moved = batch.Samples.Tensor.to(device);
            var step = new StepContext(network, batch, moved, moved, views, generator, sampler: null);
            var value = method.Objective.Evaluate(method.Inputs(step), weights.At(config.Iterations), method.Options);
            for (var term = 0; term < terms.Length; term++)
                terms[term] += value.Terms[term] * indices.Length / samples.Count;
            seen?.Add(network.call(step.View()).cpu().MoveToOuterDisposeScope());
        }
        return terms;
    }
}

/// <summary>What was measured on samples that are not trained on.</summary>
/// <param name="Criterion">
/// The weighted sum of the terms that take no samples of the model; those have no scale. Lower is better. It needs no labels, so runs may
/// be chosen by it.
/// </param>
/// <param name="Terms">The terms, unweighted, by name.</param>
/// <param name="Panel">Signs of the three failure modes.</param>
/// <param name="Agreement">How the clusters agree with classes, where there are labels.</param>
public sealed record Evaluation(double Criterion, IReadOnlyDictionary<string, double> Terms, CollapsePanel Panel, Agreement? Agreement);

/// <summary>How clusters agree with classes.</summary>
/// <param name="Nmi">Normalized mutual information, from 0 to 1.</param>
/// <param name="Accuracy">Share of samples in the cluster of their class, under the best matching.</param>
/// <param name="Ari">Adjusted Rand index.</param>
public readonly record struct Agreement(double Nmi, double Accuracy, double Ari)
{
    /// <summary>Compares clusters with classes.</summary>
    /// <param name="classes">The class of each sample.</param>
    /// <param name="clusters">The cluster of each.</param>
    public static Agreement Of(ReadOnlySpan<int> classes, ReadOnlySpan<int> clusters) =>
        new(
            Clustering.NormalizedMutualInformation(classes, clusters),
            Clustering.Accuracy(classes, clusters),
            Clustering.AdjustedRandIndex(classes, clusters)
        );
}
