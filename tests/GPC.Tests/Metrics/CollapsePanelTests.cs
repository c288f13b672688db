using GPC.Metrics;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Metrics;

/// <summary>Each failure mode moves its own signs.</summary>
public class CollapsePanelTests
{
    [Fact]
    public void AHealthyClusteringShowsNothing()
    {
        using var scope = NewDisposeScope();
        // Four orthogonal embeddings, four clusters used alike, sure and stable posteriors.
        var embeddings = eye(4).repeat([25, 1]);
        var panel = Measure(embeddings, embeddings * 100, embeddings * 100);
        Assert.Equal(4, panel.EffectiveRank, 6);
        Assert.Equal(Math.Sqrt(0.25 * 0.75), panel.EmbeddingSpread, 6);
        Assert.Equal(4, panel.ClusterPerplexity, 6);
        Assert.Equal(0, panel.DeadClusters);
        Assert.Equal(1, panel.ViewAgreement);
        Assert.Equal(Math.Log(4), panel.ViewInformation, 6);
    }

    [Fact]
    public void RepresentationCollapseIsRankOneWithoutSpread()
    {
        using var scope = NewDisposeScope();
        var panel = Measure(ones([50, 8]), zeros([50, 3]), zeros([50, 3]));
        Assert.Equal(1, panel.EffectiveRank, 6);
        Assert.Equal(0, panel.EmbeddingSpread, 12);
        Assert.Equal(0, panel.ViewInformation, 9);
        Assert.Equal(0, Measure(zeros([5, 8]), zeros([5, 3]), zeros([5, 3])).EffectiveRank);
    }

    [Fact]
    public void ClusterCollapseUsesOneCluster()
    {
        using var scope = NewDisposeScope();
        var logits = tensor([0f, 50, 0, 0]).expand(30, 4);
        var panel = Measure(randn([30, 8], generator: new Generator(1)), logits, logits);
        Assert.Equal(1, panel.ClusterPerplexity, 6);
        Assert.Equal(3, panel.DeadClusters);
        Assert.Equal(1, panel.ViewAgreement);
        Assert.Equal(0, panel.ViewInformation, 6);
    }

    [Fact]
    public void PermutedAssignmentsDisagreeBetweenViews()
    {
        using var scope = NewDisposeScope();
        var logits = eye(4).repeat([250, 1]) * 50;
        var shuffled = logits[randperm(1000, generator: new Generator(2))];
        var panel = Measure(logits, logits, shuffled);
        Assert.Equal(4, panel.ClusterPerplexity, 6);
        Assert.InRange(panel.ViewAgreement, 0.18, 0.32);
        Assert.InRange(panel.ViewInformation, 0, 0.05);
        // Shifted by one: the views never agree, yet tell all about one another.
        var shifted = Measure(logits, logits, logits.roll(1, 1));
        Assert.Equal(0, shifted.ViewAgreement);
        Assert.Equal(Math.Log(4), shifted.ViewInformation, 6);
    }

    [Fact]
    public void TheFormulasHoldOnRandomInput()
    {
        using var scope = NewDisposeScope();
        var generator = new Generator(3);
        var (points, a, b) = (
            randn([40, 5], generator: generator),
            randn([40, 6], generator: generator),
            randn([40, 6], generator: generator)
        );
        var panel = Measure(points, a, b);
        var squares = linalg.eigvalsh(points.transpose(0, 1).mm(points).to(ScalarType.Float64)).data<double>().ToArray();
        var singular = squares.Select(Math.Sqrt).ToArray();
        Assert.Equal(Math.Exp(-singular.Sum(s => s / singular.Sum() * Math.Log(s / singular.Sum()))), panel.EffectiveRank, 4);
        var usage = a.argmax(1).data<long>().ToArray().GroupBy(cluster => cluster).Select(cluster => cluster.Count() / 40.0).ToArray();
        Assert.Equal(Math.Exp(-usage.Sum(share => share * Math.Log(share))), panel.ClusterPerplexity, 9);
        Assert.Equal(6 - usage.Length, panel.DeadClusters);
        var joint = a.softmax(1).transpose(0, 1).mm(b.softmax(1)) / 40;
        var information = (joint * (joint / joint.sum(dim: 1).unsqueeze(1) / joint.sum(dim: 0)).log()).sum().item<float>();
        Assert.Equal(information, panel.ViewInformation, 4);
    }

    [Fact]
    public void OrderOfSamplesAndNamesOfClustersDontMatter()
    {
        using var scope = NewDisposeScope();
        var generator = new Generator(4);
        var (points, a, b) = (
            randn([40, 5], generator: generator),
            randn([40, 6], generator: generator),
            randn([40, 6], generator: generator)
        );
        var (rows, columns) = (randperm(40, generator: generator), randperm(6, generator: generator));
        var (one, other) = (
            Measure(points, a, b),
            Measure(points[rows], a[rows].index_select(1, columns), b[rows].index_select(1, columns))
        );
        Assert.Equal(one.EffectiveRank, other.EffectiveRank, 9);
        Assert.Equal(one.EmbeddingSpread, other.EmbeddingSpread, 9);
        Assert.Equal(one.ClusterPerplexity, other.ClusterPerplexity, 9);
        Assert.Equal(one.ViewInformation, other.ViewInformation, 9);
        Assert.Equal((one.DeadClusters, one.ViewAgreement), (other.DeadClusters, other.ViewAgreement));
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        using var scope = NewDisposeScope();
        var ok = zeros([4, 3]);
        Assert.Contains("view logits (4, 2)", Refused(ok, ok, zeros([4, 2])), StringComparison.Ordinal);
        Assert.Contains("logits (5, 3)", Refused(ok, zeros([5, 3]), ok), StringComparison.Ordinal);
        Assert.Contains("embeddings: found a value that is infinite", Refused(ok / 0, ok, ok), StringComparison.Ordinal);
        Assert.Contains("found shape (4)", Refused(zeros([4]), ok, ok), StringComparison.Ordinal);
        Assert.Contains("found shape (0, 3)", Refused(zeros([0, 3]), ok, ok), StringComparison.Ordinal);
    }

    static string Refused(Tensor embeddings, Tensor logits, Tensor view) =>
        Assert.Throws<ArgumentException>(() => Measure(embeddings, logits, view)).Message;

    static CollapsePanel Measure(Tensor embeddings, Tensor logits, Tensor view) =>
        CollapsePanel.Measure(new(embeddings), new(logits), new(view));
}
