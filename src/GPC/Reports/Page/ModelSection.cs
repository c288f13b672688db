using GPC.Experiments;
using GPC.Metrics;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>What the network of the last checkpoint does with test data, and the samples that it generates.</summary>
static class ModelSection
{
    const int MaxImages = 24;
    const int ImageColumns = 8;
    const int MaxSamples = 64;
    const int SampleColumns = 16;

    public static Html Of(RunFolder run, TrainedRun trained, ChartList charts)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var test = trained.Data.Test;
        var outputs = Outputs.Of(trained.Network, test.Samples, trained.Method.IsEncoder);
        var posteriors = outputs.Logits.Tensor.softmax(-1);
        var clusters = trained.Method.Clusters(outputs, run.Config);
        var classes = test.Labels.Values.ToArray();
        var colors = Colors(classes, clusters);
        var pictures = test.Samples.SampleShape.Length switch
        {
            1 when test.Samples.SampleSize == 2 && !run.Variant.IsEncoder => Plane(run, trained, classes, colors, charts),
            3 => Images(run, trained, posteriors, clusters, classes),
            _ => Html.Nothing,
        };
        return Html.Of($"{pictures}{Embeddings(outputs.Embeddings.Tensor, clusters, classes, colors, charts)}");
    }

    // A class has the colour of its cluster, so that what is in the wrong one stands out; a class without one has a colour that is left.
    internal static Dictionary<int, int> Colors(int[] classes, int[] clusters)
    {
        var colors = Clustering.Match(classes, clusters).ToDictionary(pair => pair.Value, pair => pair.Key);
        foreach (var one in classes.Distinct().Order().Where(one => !colors.ContainsKey(one)).ToList())
            colors[one] = Enumerable.Range(0, int.MaxValue).First(color => !colors.ContainsValue(color));
        return colors;
    }

    static Html Plane(RunFolder run, TrainedRun trained, int[] classes, Dictionary<int, int> colors, ChartList charts)
    {
        var map = PlaneMap.Of(trained.Network, run.Config.Sgld.Domain);
        var shown = PointGroups.Shown(classes.Length);
        using var points = trained.Data.Test.Samples.Take(shown);
        var samples = trained.Buffer is { } buffer
            ? charts.Add(
                "Density and samples",
                trained.Settled.Words,
                map.Chart("density", PointGroups.One(Rows(buffer, Spread(trained.Settled.Chains, PointGroups.Most)), "samples"))
            )
            : Html.Nothing;
        return Html.Of(
            $"""
            <h3>Clusters and density</h3>
            <p class="hint">The domain, through the network of step {trained.Step:N0}. Density is log p(x) up to a constant.{(
                trained.Buffer is null ? " This run draws no samples: its generative term has no weight." : ""
            )}</p>
            <div class="maps">
            {charts.Add(
                "Clusters",
                "test points have the colour of their class",
                map.Chart("clusters", PointGroups.Of(points.Tensor, [.. shown.Select(index => classes[index])], "class", colors))
            )}
            {charts.Add(
                "Density and test points",
                $"{shown.Length:N0} of {classes.Length:N0}",
                map.Chart("density", PointGroups.One(points.Tensor, "test points"))
            )}
            {samples}
            </div>
            """
        );
    }

    static Html Images(RunFolder run, TrainedRun trained, Tensor posteriors, int[] clusters, int[] classes)
    {
        // An encoder has no posteriors: its images stay in their order.
        var certainty = run.Variant.IsEncoder
            ? new double[clusters.Length]
            : posteriors.amax([1]).to(ScalarType.Float64).data<double>().ToArray();
        var domain = run.Config.Data;
        var members = Enumerable.Range(0, clusters.Length).ToLookup(index => clusters[index]);
        int[] dead = [.. Enumerable.Range(0, run.Config.Clusters).Where(cluster => !members.Contains(cluster))];
        return Html.Of(
            $"""
            <h3>Clusters</h3>
            <p class="hint">Test images of each cluster, by the network of step {trained.Step:N0}{(
                run.Variant.IsEncoder ? "" : ", from the left those that it is most certain of"
            )}.{(dead.Length == 0 ? "" : $" No test image is in cluster {string.Join(", ", dead)}.")}</p>
            <div class="clusters">{members.OrderBy(group => group.Key).Select(group => Cluster(group.Key, [.. group]))}</div>
            <h3>Samples</h3>
            {(
                trained.Buffer is { } buffer
                    ? Generated(buffer)
                    : Html.Of($"""<p class="hint">This run draws no samples: its generative term has no weight.</p>""")
            )}
            """
        );

        Html Cluster(int cluster, int[] indices)
        {
            var most = indices
                .GroupBy(index => classes[index])
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .First();
            using var images = trained.Data.Test.Samples.Take([.. indices.OrderByDescending(index => certainty[index]).Take(MaxImages)]);
            return Html.Of(
                $"""
                <figure class="cluster"><figcaption>Cluster {cluster} <small>{indices.Length:N0} images, {100.0
                    * most.Count()
                    / indices.Length:F0} % of class {most.Key}</small></figcaption>
                <img alt="Images of cluster {cluster}" src="{Mosaic.Draw(
                    images.Tensor,
                    ImageColumns,
                    domain.Min,
                    domain.Max
                ).ToDataAddress()}"></figure>
                """
            );
        }

        Html Generated(Tensor buffer)
        {
            // Short runs leave the chains of the buffer near where they started.
            if (run.Config.Sgld.Reinit == 1)
            {
                using var draw = trained.Sample(MaxSamples);
                return Samples(draw.Samples, FormattableString.Invariant($"chains of {trained.SampleSteps:N0} updates, started afresh"));
            }
            return trained.Settled.Chains.Count == 0
                ? Html.Of($"""<p class="hint">No sample has been drawn yet.</p>""")
                : Samples(Rows(buffer, Spread(trained.Settled.Chains, MaxSamples)), trained.Settled.Words);
        }

        Html Samples(Tensor samples, string words)
        {
            var picture = Mosaic.Draw(samples, SampleColumns, run.Config.Sgld.Domain.Min, run.Config.Sgld.Domain.Max);
            var image = Html.Of($"""<img alt="Images that the model generated" src="{picture.ToDataAddress()}">""");
            return Html.Of($"""<figure class="samples"><figcaption>Generated <small>{words}</small></figcaption>{image}</figure>""");
        }
    }

    static int[] Spread(IReadOnlyList<int> all, int most) => [.. PointGroups.Shown(all.Count, most).Select(index => all[index])];

    static Html Embeddings(Tensor embeddings, int[] clusters, int[] classes, Dictionary<int, int> colors, ChartList charts)
    {
        var shown = PointGroups.Shown(clusters.Length);
        var projection = Projection.Of(Rows(embeddings, shown));
        return Html.Of(
            $"""
            <h3>Embeddings and classes</h3>
            <p class="hint">{shown.Length:N0} test samples on the two principal components of their {embeddings.shape[1]} dimensions, {100
                * projection.Shares.First:F1} % and {100 * projection.Shares.Second:F1} % of the variance.</p>
            <div class="maps">
            {charts.Add("By cluster", "", Scatter(clusters, "cluster", null))}
            {charts.Add("By class", "in the colour of the class's cluster", Scatter(classes, "class", colors))}
            {Contingency.Table(clusters, classes)}
            </div>
            """
        );

        System.Text.Json.Nodes.JsonObject Scatter(int[] groups, string word, Dictionary<int, int>? chosen) =>
            new()
            {
                ["kind"] = "scatter",
                ["groups"] = PointGroups.Of(projection.Points, [.. shown.Select(index => groups[index])], word, chosen),
            };
    }

    static Tensor Rows(Tensor all, int[] rows) => all.index_select(0, tensor(rows, ScalarType.Int64));
}
