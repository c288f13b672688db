using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>Members that are more than one operator, and the forms that their declarations give to others.</summary>
public sealed class MemberTests
{
    [Fact]
    public void SqueezeRemovesOneDimensionOrAllOfSizeOne()
    {
        using var scope = NewDisposeScope();
        var x = zeros(1, 2, 1);

        Assert.Equal([2], x.squeeze().shape);
        Assert.Equal([2, 1], x.squeeze(0).shape);
        Assert.Same(x, x.squeeze_(2));
        Assert.Equal([1, 2], x.shape);
    }

    [Fact]
    public void UniqueReturnsWhatIsAskedFor()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2L, 1, 2, 2]);

        var (values, inverse, counts) = x.unique(return_counts: true);
        Assert.Equal([1, 2], values.data<long>().ToArray());
        Assert.Null(inverse);
        Assert.Equal([1, 3], counts!.data<long>().ToArray());

        Assert.Equal([2, 1, 2], x.unique_consecutive().output.data<long>().ToArray());
        Assert.Equal([2, 2], tensor(new[,] { { 3L, 4 }, { 3, 4 }, { 1, 2 } }).unique(dim: 0).output.shape);
    }

    [Fact]
    public void QuantileFlattensWithoutADimension()
    {
        using var scope = NewDisposeScope();
        var (x, half) = (tensor(new[,] { { 1.0, 2 }, { 3, 6 } }), tensor(0.5));

        Assert.Equal(2.5, x.quantile(half).item<double>());
        Assert.Equal([2.0, 4], x.quantile(half, 0).data<double>().ToArray());
        Assert.Equal([1.5, 4.5], torch.nanquantile(x, half, 1).data<double>().ToArray());
    }

    [Fact]
    public void TensordotContractsLastWithFirst()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (rand(2, 3, 4), rand(3, 4, 5));

        Assert.True(a.tensordot(b).allclose(einsum("ijk,jkl->il", a, b)));
        Assert.True(a.tensordot(b, [(1, 0), (2, 1)]).allclose(a.tensordot(b)));
        Assert.Equal([2, 3, 4, 3, 4, 5], torch.tensordot(a, b, 0).shape);
    }

    [Fact]
    public void ViewsSwapDimensions()
    {
        using var scope = NewDisposeScope();
        var x = rand(2, 3, 4);

        Assert.Equal([4, 3, 2], x.T.shape);
        Assert.Equal([2, 4, 3], x.mT.shape);
        Assert.Equal([3, 2, 4], x.H.shape);
        var z = torch.complex(ones(1, 2), ones(1, 2));
        Assert.Equal([-1f, -1], z.mH.resolve_conj().imag.contiguous().data<float>().ToArray());
        Assert.Equal([1f, 1], z.real.contiguous().data<float>().ToArray());
    }

    [Fact]
    public void SplitsTakeIndicesAsTensors()
    {
        using var scope = NewDisposeScope();
        var x = arange(8).reshape(2, 4);

        Assert.Equal([[2, 1], [2, 3]], x.hsplit(tensor([1L])).Select(piece => piece.shape));
        Assert.Equal([[2, 2], [2, 2]], x.hsplit(2).Select(piece => piece.shape));
        Assert.Throws<ArgumentException>(() => x.vsplit(tensor([1])));
    }

    [Fact]
    public void IndicesComeAsLists()
    {
        using var scope = NewDisposeScope();
        var x = tensor([5.0, 0, 7]);

        Assert.Equal([7.0, 5], x.take_along_dim(new List<long> { 2, 0 }, 0).data<double>().ToArray());
        Assert.Equal([0, 2], Assert.Single(x.nonzero_as_list()).flatten().data<long>().ToArray());
    }

    [Fact]
    public void RandomFillsWithIntegers()
    {
        using var scope = NewDisposeScope();
        var x = zeros(1000);

        Assert.Same(x, x.random_(2, 5));
        Assert.Equal((2f, 4f), (x.min().item<float>(), x.max().item<float>()));
    }

    [Fact]
    public void FourierTransformsInvert()
    {
        using var scope = NewDisposeScope();
        var x = rand(6, dtype: ScalarType.Float64);

        Assert.True(fft.irfft(fft.rfft(x)).allclose(x));
        Assert.Equal([8], fft.fft_(x, 8).shape);
        Assert.True(fft.ifft(fft.fft_(x, norm: FFTNormType.Ortho), norm: FFTNormType.Ortho).real.allclose(x));
    }

    [Fact]
    public void InPlaceMembersReturnTheTensorItself()
    {
        using var scope = NewDisposeScope();
        var x = ones(2);

        Assert.Same(x, x.add_(1).mul_(tensor(3f)).clamp_(max: 5));
        Assert.Equal([5f, 5], x.data<float>().ToArray());
        Assert.Same(x, torch.neg_(x));
        Assert.Same(x, x.zeros(3));
        Assert.Equal([0f, 0, 0], x.data<float>().ToArray());
    }

    [Fact]
    public void ReductionsTakeDimensionsInEveryForm()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, 3, 4);

        Assert.Equal([2, 4], x.sum(1).shape);
        Assert.Equal([1, 3, 1], x.sum(0, 2, keepdim: true).shape);
        Assert.Equal([3], x.mean([0, 2]).shape);
        Assert.Equal([4], x.std((0, 1)).shape);
        Assert.Equal([2, 3], x.amax([2]).shape);
        Assert.Equal(24, x.count_nonzero().item<long>());
        Assert.Equal([12, 12], x.count_nonzero([1, 2]).data<long>().ToArray());
    }

    [Fact]
    public void ResultsCanBeWrittenIntoATensor()
    {
        using var scope = NewDisposeScope();
        var (x, result) = (tensor(new[,] { { 1f, 5 }, { 7, 3 } }), empty(0));

        Assert.Same(result, x.amax([0], false, result));
        Assert.Equal([7f, 5], result.data<float>().ToArray());
    }

    [Fact]
    public void WindowsTakeOneNumberForAllDimensions()
    {
        using var scope = NewDisposeScope();
        var x = rand(1, 1, 6, 6);

        Assert.Equal([1, 1, 3, 3], nn.functional.max_pool2d(x, 2).shape);
        Assert.Equal([1, 1, 4, 4], nn.functional.adaptive_avg_pool2d(x, 4).shape);
        Assert.Equal([1, 1, 2, 3], nn.functional.avg_pool2d(x, (3, 2)).shape);
        Assert.Equal([1, 4, 6, 6], nn.functional.conv2d(x, rand(4, 1, 3, 3), padding: [1, 1]).shape);
        Assert.Equal([1, 4, 6, 6], nn.functional.conv2d_padding(x, rand(4, 1, 3, 3), padding: Padding.Same).shape);
    }

    [Fact]
    public void DivisionRoundsAsAsked()
    {
        using var scope = NewDisposeScope();
        var (x, two) = (tensor([-3.0]), tensor([2.0]));

        Assert.Equal(-1.5, x.div(two).item<double>());
        Assert.Equal(-1, x.div(two, RoundingMode.trunc).item<double>());
        Assert.Equal(-2, x.div(2, RoundingMode.floor).item<double>());
        Assert.Throws<ArgumentOutOfRangeException>(() => x.div(two, (RoundingMode)9));
    }

    [Fact]
    public void LossesReduceAsAsked()
    {
        using var scope = NewDisposeScope();
        var (logits, classes) = (rand(4, 3), tensor([0L, 2, 1, 1]));

        var each = nn.functional.cross_entropy(logits, classes, reduction: nn.Reduction.None);
        Assert.Equal([4], each.shape);
        Assert.True(nn.functional.cross_entropy(logits, classes).allclose(each.mean()));
        Assert.True(nn.functional.nll_loss(logits.log_softmax(1), classes, reduction: nn.Reduction.Sum).allclose(each.sum()));
    }
}
