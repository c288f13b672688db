using System.Runtime.InteropServices;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Core;

/// <summary>Recording, inference, seeds and counted changes.</summary>
public class ModeTests
{
    [Fact]
    public void GradModesNest()
    {
        Assert.True(is_grad_enabled());
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            using (enable_grad()) Assert.True(is_grad_enabled());
            Assert.False(is_grad_enabled());
        }
        Assert.True(is_grad_enabled());
        using (set_grad_enabled(false)) Assert.False(is_grad_enabled());
    }

    [Fact]
    public void InferenceResultsStayOutOfGraphs()
    {
        Tensor made;
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            made = ones(2) * 2;
        }
        Assert.False(is_inference_mode_enabled());
        using (made)
        {
            Assert.Throws<ExternalException>(() => made.add_(1));
            Assert.Throws<ExternalException>(() => made.requires_grad = true);
        }
    }

    [Fact]
    public void ChangesInPlaceAreCountedWithAndWithoutRecording()
    {
        using var w = ones(2, requires_grad: true);
        using var x = ones(2);
        using var y = (w * x).sum();
        using (no_grad()) x.mul_(2);
        Assert.Contains("inplace", Assert.Throws<ExternalException>(() => y.backward()).Message, StringComparison.Ordinal);
        using var z = (w * x).sum();
        x.add_(1);
        Assert.Contains("inplace", Assert.Throws<ExternalException>(() => z.backward()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesThatAreRecordedAreNotChangedInPlace()
    {
        using var w = ones(2, requires_grad: true);
        Assert.Throws<ExternalException>(() => w.add_(1));
        using (no_grad()) w.add_(1);
        Assert.Equal(2, w[0].item<float>());
    }

    [Fact]
    public void DetachingInPlaceWorksWithoutRecordingToo()
    {
        using var w = ones(2, requires_grad: true);
        using var y = w * 2;
        using (no_grad()) y.detach_();
        Assert.False(y.requires_grad);
    }

    [Fact]
    public void WritingIntoAViewReachesTheGraphOfItsBase()
    {
        using var w = ones(2, requires_grad: true);
        using var target = zeros(4);
        using (var part = target[1..3]) part.copy_(w);
        Assert.True(target.requires_grad);
        target.sum().backward();
        Assert.Equal([1f, 1f], w.grad!.data<float>().ToArray());
    }

    [Fact]
    public void SeedsAndStatesRepeatNumbers()
    {
        manual_seed(7);
        using var a = randn(5);
        manual_seed(7);
        using var b = randn(5);
        Assert.True(a.Equals(b));
        Assert.Equal(7, initial_seed());

        using var state = get_rng_state();
        using var c = randn(5);
        set_rng_state(state);
        using var d = randn(5);
        Assert.True(c.Equals(d));

        using var one = new torch.Generator(3);
        using var two = new torch.Generator(3);
        using var e = rand(5, generator: one);
        using var f = rand(5, generator: two);
        Assert.True(e.Equals(f));
        Assert.Equal(3, one.initial_seed());
        one.manual_seed(4);
        using var g = rand(5, generator: one);
        Assert.False(e.Equals(g));
    }

    [Fact]
    public void AGradientCanBeReadSetAndRemoved()
    {
        using var x = ones(2, requires_grad: true);
        Assert.Null(x.grad);
        using var g = ones(2);
        x.grad = g;
        x.sum().backward();
        Assert.Equal([2f, 2f], g.data<float>().ToArray());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void GradOfSeveralOutputsAndUnusedInputs()
    {
        using var x = tensor(new double[] { 2 }, requires_grad: true);
        using var unused = tensor(new double[] { 1 }, requires_grad: true);
        using var y = x * x;
        Assert.Throws<ExternalException>(() => autograd.grad([y], [x, unused], retain_graph: true));
        var gradients = autograd.grad([y], [x, unused], allow_unused: true);
        Assert.Equal(4, gradients[0].item<double>());
        Assert.Null(gradients[1]);
    }

    [Fact]
    public void AnomalyModeFindsNaN()
    {
        using var x = tensor(new double[] { 0 }, requires_grad: true);
        using (autograd.detect_anomaly())
        {
            Assert.True(AnomalyMode.IsEnabled);
            Assert.Contains("nan", Assert.Throws<ExternalException>(() => (x.sqrt() * 0).sum().backward()).Message, StringComparison.Ordinal);
        }
        Assert.False(AnomalyMode.IsEnabled);
    }

    [Fact]
    public void DefaultTypeAppliesToNewTensors()
    {
        set_default_dtype(float64);
        try
        {
            using var x = ones(2);
            Assert.Equal(ScalarType.Float64, x.dtype);
        }
        finally
        {
            set_default_dtype(float32);
        }
        Assert.Equal(ScalarType.Float32, get_default_dtype());
    }
}
