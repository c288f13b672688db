using System.Runtime.InteropServices;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Core;

/// <summary>What a person reads after a mistake: the operator, the argument, what was found and what was expected.</summary>
public class ErrorTests
{
    [Fact]
    public void ShapesThatDoNotFit()
    {
        using var a = ones(2, 3);
        using var b = ones(4, 5);
        var error = Assert.Throws<ExternalException>(() => a.mm(b));
        Assert.Equal("aten::mm(self: Float[2, 3], mat2: Float[4, 5]): mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)", error.Message);
    }

    [Fact]
    public void TypesThatDoNotFit()
    {
        using var a = ones(2, 2);
        using var b = ones(2, 2, dtype: float64);
        var error = Assert.Throws<ExternalException>(() => a.mm(b));
        Assert.Contains("self: Float[2, 2], mat2: Double[2, 2]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ListsAreDescribedToo()
    {
        using var a = ones(2, 2);
        using var b = ones(3, 3);
        var error = Assert.Throws<ExternalException>(() => cat([a, b], 0));
        Assert.Contains("tensors: [Float[2, 2], Float[3, 3]]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null()
    {
        using var a = ones(2);
        var error = Assert.Throws<ArgumentNullException>(() => a.add((Tensor)null!));
        Assert.Equal("target", error.ParamName);
        Assert.Contains("aten::add.Tensor", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => cat([a, null!]));
        Assert.Throws<ArgumentNullException>(() => a.add((Scalar)null!));
        Assert.Throws<ArgumentNullException>(() => autograd.backward((IList<Tensor>)null!));
    }

    [Fact]
    public void GradientsThatCanNotBe()
    {
        using var integers = arange(3);
        Assert.Throws<ExternalException>(() => integers.requires_grad = true);
        using var x = ones(2, requires_grad: true);
        Assert.Throws<ExternalException>(() => (x * 2).backward());
        using var wrong = ones(3);
        Assert.Contains("[3]", Assert.Throws<ExternalException>(() => x.grad = wrong).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => autograd.grad([x.sum()], [x], [wrong, wrong]));
    }

    [Fact]
    public void ElementsOfAnotherType()
    {
        using var x = ones(2);
        Assert.Contains("Single", Assert.Throws<ArgumentException>(() => x.data<double>()).Message, StringComparison.Ordinal);
        Assert.Contains("found 2", Assert.Throws<ArgumentException>(() => x.item<float>()).Message, StringComparison.Ordinal);
        Assert.Throws<IndexOutOfRangeException>(() => x.data<float>()[2]);
        Assert.Throws<ArgumentException>(() => x.bytes = new byte[3]);
        using var transposed = ones(2, 3).t();
        Assert.Throws<InvalidOperationException>(() => transposed.bytes.Length);
    }

    [Fact]
    public void IndicesOutsideTheTensor()
    {
        using var x = ones(2, 3);
        Assert.Throws<ExternalException>(() => x[5]);
        var error = Assert.Throws<IndexOutOfRangeException>(() => x[TensorIndex.Colon, 0, 0]);
        Assert.Contains("3 indices for a tensor of 2 dimensions", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => x.size(2));
    }

    [Fact]
    public void DevicesThatAreNotThere()
    {
        using var x = ones(2);
        Assert.Throws<ExternalException>(() => x.cuda());
        Assert.Contains("'cpu' or 'cuda:0'", Assert.Throws<ArgumentException>(() => device("gpu one")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => device("cuda:x"));
        Assert.Throws<NotSupportedException>(() => new torch.Generator(1, CUDA));
    }

    [Fact]
    public void OperatorsThatAreNotThere()
    {
        var error = Assert.Throws<ExternalException>(() => new Operator("aten::no_such", "").Handle);
        Assert.Contains("this libtorch has no operator aten::no_such", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CallsThatDoNotFitTheSchema()
    {
        Assert.Throws<ExternalException>(() =>
        {
            using var call = new Call(global::GPC.LibTorch.Operators.add_Tensor);
            call.Int(1);
            call.Run();
        });
        using var x = ones(2);
        Assert.Throws<ExternalException>(() =>
        {
            using var call = new Call(global::GPC.LibTorch.Operators.add_Tensor);
            call.Tensor(x, "self");
            call.String("two");
            call.Default();
            call.Run();
        });
    }

    [Fact]
    public void ArraysTooSmallForTheShape()
    {
        var error = Assert.Throws<ArgumentException>(() => tensor(new float[] { 1, 2, 3 }, [2L, 2L]));
        Assert.Contains("4 vs. 3", error.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => from_array(new string[] { "a" }));
        Assert.Throws<NotSupportedException>(() => tensor(new float[] { 1 }, names: ["a"]));
    }
}
