using GPC.Generators.Tests.Harness;
using GPC.Layers;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>
/// What TorchSharp 0.107 does otherwise than PyTorch, and how generated code gets it right. Where TorchSharp's half of one of these fails,
/// it was mended there: remove the way round it.
/// </summary>
[Collection(TorchRandomness.Name)]
public class WorkaroundTests
{
    /// <summary>A statement <c>x.elu_();</c> changes nothing and leaks a tensor.</summary>
    [Fact]
    public void EluInPlaceNeedsAllItsArguments()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { -1f, 2 });
        var other = x.elu_();
        Assert.NotSame(x, other);
        Assert.Equal([-1, 2], x.data<float>().ToArray());

        Assert.Same(x, x.elu_(1, 1, 1));
        Assert.Equal(other.data<float>().ToArray(), x.data<float>().ToArray());
        Assert.Equal(2, scope.DisposablesCount);
    }

    [Fact]
    public void GroupNormHasNoInitialValues()
    {
        // Memory that is taken again.
        for (var i = 0; i < 20; i++)
            full(64, 7f).Dispose();
        using var theirs = nn.GroupNorm(2, 64);
        using var ours = LayerOperations.GroupNorm(2, 64);
        using var one = ones(64);
        using var zero = zeros(64);
        Assert.False(theirs.weight.Equals(one) && theirs.bias!.Equals(zero));
        Assert.True(ours.weight.Equals(one) && ours.bias!.Equals(zero));
    }

    [Fact]
    public void ATransposedConvolutionAddsTheSameInEachDirection()
    {
        using var module = nn.ConvTranspose2d(1, 1, (3, 3), stride: (2, 2), output_padding: (1, 0));
        using var input = ones(1, 1, 2, 2);
        using var theirs = module.call(input);
        using var ours = LayerOperations.Transposed(module, input);
        Assert.Equal([1, 1, 6, 6], theirs.shape);
        Assert.Equal([1, 1, 6, 5], ours.shape);
    }
}
