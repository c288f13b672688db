using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GPC.Objectives;
using GPC.Terms;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

/// <summary>What must hold of the three terms, for any logits.</summary>
[Properties(Arbitrary = [typeof(TriadLaws)])]
public class TriadLaws
{
    /// <summary>Logits of two views of the same samples.</summary>
    public sealed record LogitsOfViews(Logits Z, Logits View);

    [Property]
    public bool RelabellingClustersChangesNothing(LogitsOfViews views) =>
        Unchanged(views, (row, cluster, _, clusters) => (row, clusters - 1 - cluster));

    [Property]
    public bool ReorderingTheBatchChangesNothing(LogitsOfViews views) =>
        Unchanged(views, (row, cluster, rows, _) => (rows - 1 - row, cluster));

    [Property]
    public bool AConstantForARowOnlyShiftsItsEnergy(LogitsOfViews views)
    {
        var (z, view) = views;
        var (before, after) = (Triad.EvaluateReference(z, view, view), Triad.EvaluateReference(z + 5, view, view));
        return Near([before.Invariance, before.Uniformity, before.Generative - 5], [after.Invariance, after.Uniformity, after.Generative]);
    }

    [Property]
    public bool UniformityIsLeastForEqualUse(LogitsOfViews views) =>
        Triad.EvaluateReference(views.Z, views.View, views.View).Uniformity >= Math.Log(views.Z.Clusters) - 1e-12;

    [Property]
    public bool CrossEntropyIsAtLeastTheDivergence(LogitsOfViews views) =>
        Triad.EvaluateReference(views.Z, views.View, views.View).Invariance
            >= TriadKl.EvaluateReference(views.Z, views.View, views.View).Invariance - 1e-12
        && TriadKl.EvaluateReference(views.Z, views.View, views.View).Invariance >= -1e-12;

    [Fact]
    public void GradientsAreThoseOfFiniteDifferencesOfTheReference()
    {
        double[] weights = [1.5, 0.7, 1.2];
        var inputs = TriadTests.Draw(4, 3, 2);
        var gradients = Forms.Fused(Triad.Objective, inputs, ScalarType.Float64, weights: weights).Gradients;
        for (var input = 0; input < 3; input++)
        {
            for (var place = 0; place < gradients[input].Length; place++)
            {
                var difference = (Total(input, place, 1e-6) - Total(input, place, -1e-6)) / 2e-6;
                Assert.Equal(difference, gradients[input][place], 1e-8);
            }
        }

        double Total(int input, int place, double step)
        {
            TermValue[] moved = [.. inputs];
            var logits = (Logits)inputs[input];
            moved[input] = Permuted(logits, (row, cluster, _, _) => (row, cluster), (at, x) => at == place ? x + step : x);
            return Triad.Objective.EvaluateReference(moved).Zip(weights, (term, weight) => term * weight).Sum();
        }
    }

    static bool Unchanged(LogitsOfViews views, Func<int, int, int, int, (int Row, int Cluster)> place) =>
        Near(Terms(views.Z, views.View), Terms(Permuted(views.Z, place), Permuted(views.View, place)));

    static double[] Terms(Logits z, Logits view) => [.. Triad.Objective.EvaluateReference([z, view, view])];

    static Logits Permuted(Logits z, Func<int, int, int, int, (int Row, int Cluster)> place, Func<int, double, double>? change = null)
    {
        var result = new double[z.Rows, z.Clusters];
        for (var i = 0; i < result.Length; i++)
        {
            var (row, cluster) = place(i / z.Clusters, i % z.Clusters, z.Rows, z.Clusters);
            result[row, cluster] = change is null ? z[i / z.Clusters, i % z.Clusters] : change(i, z[i / z.Clusters, i % z.Clusters]);
        }
        return new Logits(result);
    }

    public static Arbitrary<LogitsOfViews> Drawn() =>
        (
            from rows in Gen.Choose(1, 6)
            from clusters in Gen.Choose(1, 6)
            from z in Gen.Array2DOf(Gen.Choose(-3000, 3000), rows, clusters)
            from view in Gen.Array2DOf(Gen.Choose(-3000, 3000), rows, clusters)
            select new LogitsOfViews(Logits(z), Logits(view))
        ).ToArbitrary();

    static Logits Logits(int[,] numbers)
    {
        var result = new double[numbers.GetLength(0), numbers.GetLength(1)];
        for (var i = 0; i < numbers.Length; i++)
            result[i / result.GetLength(1), i % result.GetLength(1)] = numbers[i / result.GetLength(1), i % result.GetLength(1)] / 100.0;
        return new Logits(result);
    }

    static bool Near(double[] a, double[] b) =>
        a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-9 * Math.Max(1, Math.Abs(pair.Second)));
}
