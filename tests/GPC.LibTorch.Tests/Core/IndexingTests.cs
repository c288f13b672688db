using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Core;

/// <summary><c>tensor[...]</c> reads and writes what Python's does.</summary>
public class IndexingTests
{
    private static Tensor Numbers => arange(24).reshape(2, 3, 4);

    [Fact]
    public void IndicesAndSlices()
    {
        using var scope = NewDisposeScope();
        var x = Numbers;
        Assert.Equal(6, x[0, 1, 2].item<long>());
        Assert.Equal([12L, 13, 14, 15], Flat(x[1, 0]));
        Assert.Equal([2, 3, 4], x[..].shape);
        Assert.Equal([4L, 5, 6, 7, 8, 9, 10, 11], Flat(x[0, 1..]));
        Assert.Equal([3L, 7, 11], Flat(x[0, TensorIndex.Colon, -1]));
        Assert.Equal([8L, 10], Flat(x[0, ^1, TensorIndex.Slice(0, null, 2)]));
        Assert.Equal([0L, 4, 8, 12, 16, 20], Flat(x[TensorIndex.Ellipsis, 0]));
        Assert.Equal([1, 2, 3, 4], x[TensorIndex.None].shape);
        Assert.Equal([2, 1, 4], x[TensorIndex.Colon, (1, 2)].shape);
        Assert.Equal([2, 3, 1], x[TensorIndex.Ellipsis, 3, TensorIndex.None].shape);
    }

    [Fact]
    public void TensorsAndMasks()
    {
        using var scope = NewDisposeScope();
        var x = Numbers;
        Assert.Equal([12L, 13, 14, 15], Flat(x[tensor(new long[] { 1 }), tensor(new long[] { 0 })]));
        Assert.Equal([0L, 2, 4, 6, 8, 10], Flat(x[0, TensorIndex.Colon, TensorIndex.Tensor(tensor(new long[] { 0, 2 }))]));
        Assert.Equal([20L, 21, 22, 23], Flat(x[x > 19]));
        Assert.Equal([8L, 20], Flat(x[TensorIndex.Colon, TensorIndex.Tensor(tensor(new[] { false, false, true })), 0]));
        Assert.Equal([1, 2, 3, 4], x[TensorIndex.Bool(true)].shape);
        Assert.Equal([0, 2, 3, 4], x[TensorIndex.Bool(false)].shape);
    }

    [Fact]
    public void Writing()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3);
        x[0] = tensor(1f);
        x[1, 2] = tensor(5f);
        x[TensorIndex.Colon, 1] = tensor(new float[] { 7, 8 });
        Assert.Equal([1f, 7, 1, 0, 8, 5], x.data<float>().ToArray());
        x[x > 6] = tensor(-1f);
        Assert.Equal([1f, -1, 1, 0, -1, 5], x.data<float>().ToArray());
        x.index_put_(tensor(2f), [TensorIndex.Single(0)], accumulate: true);
        x.index_put_(9, TensorIndex.Single(1), TensorIndex.Single(0));
        Assert.Equal([3f, 1, 3, 9, -1, 5], x.data<float>().ToArray());
        x.index_put_(tensor(new float[] { 1, 1 }), [tensor(new long[] { 0, 0 }), tensor(new long[] { 1, 1 })], accumulate: true);
        Assert.Equal(3, x[0, 1].item<float>());
    }

    [Fact]
    public void WritingIsRecorded()
    {
        using var scope = NewDisposeScope();
        var w = ones(2, requires_grad: true);
        var x = zeros(3);
        x[1..] = w * 3;
        x.sum().backward();
        Assert.Equal([3f, 3f], w.grad!.data<float>().ToArray());
    }

    [Fact]
    public void AccessorsFollowTheStrides()
    {
        using var scope = NewDisposeScope();
        var x = Numbers.permute(2, 0, 1);
        var data = x.data<long>();
        Assert.Equal(x.reshape(-1).data<long>().ToArray(), data.ToArray());
        Assert.Equal(Flat(x), data);
        Assert.Equal(data.ToArray()[7], data[7]);
        Assert.Equal(x[3, 1, 2].item<long>(), data[3, 1, 2]);
        Assert.Equal(x[3, 1, 2].item<long>(), ((long[,,])data.ToNDArray())[3, 1, 2]);
        data[3, 1, 2] = -5;
        Assert.Equal(-5, x[3, 1, 2].item<long>());
        var part = new long[4];
        data.CopyTo(part, 1, 2);
        Assert.Equal([0, .. data.ToArray()[2..5]], part);
        data.CopyFrom([100, 101], 0, 22);
        Assert.Equal([100L, 101], data.ToArray()[22..]);
    }

    private static long[] Flat(Tensor tensor) => tensor.contiguous().data<long>().ToArray();
}
