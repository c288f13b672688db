using GPC.Numerics;
using GPC.Objectives;
using GPC.Terms;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

/// <summary>What evaluation promises beside its numbers.</summary>
public class EvaluationTests
{
    [Fact]
    public void OtherLayoutsAndTypesAreHandled()
    {
        using var scope = NewDisposeScope();
        var (z, view, model) = (randn(4, 3), randn(4, 3), randn(6, 3));
        var expected = Triad.Evaluate(z, view, model);

        var transposed = z.t().contiguous().t().requires_grad_();
        var strided = Triad.Evaluate(transposed, view, model);
        strided.Total.backward();
        var mixed = Triad.Evaluate(z.to(ScalarType.Float64), view, model);
        var half = Triad.Evaluate(z.to(ScalarType.BFloat16), view, model);

        Assert.False(transposed.is_contiguous());
        Assert.Equal([4, 3], transposed.grad!.shape);
        Assert.Equal(expected.Invariance, strided.Invariance, 1e-6);
        Assert.Equal(expected.Invariance, mixed.Invariance, 1e-5);
        Assert.Equal(ScalarType.Float64, mixed.Total.dtype);
        Assert.Equal(expected.Invariance, half.Invariance, 0.1);
    }

    [Fact]
    public void OnlyWantedGradientsAreComputed()
    {
        using var scope = NewDisposeScope();
        var (z, view, model) = (randn(40, 30), randn(40, 30).requires_grad_(), randn(60, 30));
        var all = Forms.Fused(Triad.Objective, [Value(z), Value(view), Value(model)], ScalarType.Float32);

        var value = Triad.Evaluate(z, view, model);
        value.Total.backward();

        Assert.Null(z.grad);
        Assert.Equal(all.Gradients[1].Select(x => (float)x), view.grad!.data<float>().ToArray());
        Assert.False(Triad.Evaluate(z, view.detach(), model).Total.requires_grad);
        using (no_grad())
            Assert.False(Triad.Evaluate(z, view, model).Total.requires_grad);
    }

    [Fact]
    public void TheGradientIsScaledAndMayBeAskedForTwice()
    {
        using var scope = NewDisposeScope();
        var (z, view, model) = (randn(4, 3).requires_grad_(), randn(4, 3), randn(6, 3));
        var total = Triad.Evaluate(z, view, model).Total;
        total.backward(retain_graph: true);
        var once = z.grad!.clone();
        (total * 2).backward();

        Assert.True(z.grad!.allclose(once * 3));
    }

    /// <summary>What accumulates in an input's gradient is not what the graph keeps for the next pass.</summary>
    [Fact]
    public void TheGraphMayBeKeptForManyPasses()
    {
        using var scope = NewDisposeScope();
        var (z, view, model) = (randn(4, 3).requires_grad_(), randn(4, 3), randn(6, 3));
        var total = Triad.Evaluate(z, view, model).Total;
        total.backward(retain_graph: true);
        var once = z.grad!.clone();
        foreach (var _ in Enumerable.Range(0, 3))
            total.backward(retain_graph: true);

        Assert.True(z.grad!.allclose(once * 4));
    }

    [Fact]
    public void SecondDerivativesAreThoseOfTheTensorForm()
    {
        using var scope = NewDisposeScope();
        var (z, view, model) = (
            randn(5, 4, dtype: ScalarType.Float64).requires_grad_(),
            randn(5, 4, dtype: ScalarType.Float64),
            randn(5, 4, dtype: ScalarType.Float64)
        );

        Assert.True(Second(Triad.Evaluate(z, view, model).Total).allclose(Second(Triad.EvaluateTensors(z, view, model).Total)));

        Tensor Second(Tensor total)
        {
            var gradient = autograd.grad([total], [z], create_graph: true, retain_graph: true)[0];
            return autograd.grad([gradient.square().sum()], [z])[0];
        }
    }

    [Fact]
    public void WeightsWeighTheTerms()
    {
        using var scope = NewDisposeScope();
        var value = Triad.Evaluate(randn(4, 3), randn(4, 3), randn(6, 3), new TriadWeights { Uniformity = 3, Generative = 0.5 });

        Assert.Equal(value.Invariance + (3 * value.Uniformity) + (0.5 * value.Generative), value.Total.item<float>(), 1e-5);
    }

    [Fact]
    public void TheSameThreadsGiveTheSameBits()
    {
        var inputs = TriadTests.Draw(3000, 33, 2);
        foreach (var threads in (int[])[1, 2, 3])
        {
            var choices = new KernelChoices(Threads: threads);
            var (first, second) = (
                Forms.Fused(Triad.Objective, inputs, ScalarType.Float32, choices),
                Forms.Fused(Triad.Objective, inputs, ScalarType.Float32, choices)
            );
            Assert.Equal(first.Terms, second.Terms);
            Assert.All(first.Gradients.Zip(second.Gradients), pair => Assert.Equal(pair.First, pair.Second));
        }
    }

    static Logits Value(Tensor tensor)
    {
        var elements = new double[tensor.shape[0], tensor.shape[1]];
        for (var i = 0; i < elements.GetLength(0); i++)
        for (var j = 0; j < elements.GetLength(1); j++)
            elements[i, j] = tensor[i, j].item<float>();
        return new Logits(elements);
    }
}
