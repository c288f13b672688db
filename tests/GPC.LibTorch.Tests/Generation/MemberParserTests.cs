using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Generators.Parsing;
using Xunit;

namespace GPC.LibTorch.Tests.Generation;

public sealed class MemberParserTests
{
    [Theory]
    [InlineData("Tensor.add(Tensor target:other)", "Tensor", "add")]
    [InlineData("torch.nn.functional.relu(Tensor x:self)", "torch.nn.functional", "relu")]
    [InlineData("Tensor.operator<=(Tensor left:self, Tensor right:other)", "Tensor", "operator <=")]
    [InlineData("Tensor.operator/(Tensor left:self, Tensor right:other)", "Tensor", "operator /")]
    public void ReadsAreaAndName(string line, string area, string name)
    {
        var member = Parse(line);

        Assert.Equal((area, name, false), (member.Area, member.Name, member.IsStatic));
    }

    [Theory]
    [InlineData("Tensor target:other", "Tensor", "target", "other", null)]
    [InlineData("long dim", "long", "dim", "dim", null)]
    [InlineData("bool keepdim = false", "bool", "keepdim", "keepdim", "false")]
    [InlineData("(long, long)? dims = null", "(long, long)?", "dims", "dims", "null")]
    [InlineData("IList<Tensor> tensors", "IList<Tensor>", "tensors", "tensors", null)]
    [InlineData("ReadOnlySpan<long> dims:dim = default", "ReadOnlySpan<long>", "dims", "dim", "default")]
    [InlineData("Reduction reduction = Reduction.Mean", "Reduction", "reduction", "reduction", "Reduction.Mean")]
    [InlineData("double upper = 1.0 / 3.0", "double", "upper", "upper", "1.0 / 3.0")]
    [InlineData("this:out", "this", "this", "out", null)]
    public void ReadsParameters(string text, string type, string name, string target, string? value)
    {
        var parameter = Assert.Single(Parse($"torch.f({text})").Parameters);

        Assert.Equal((type, name, target, value), (parameter.Type, parameter.Name, parameter.Target, parameter.Default));
    }

    [Fact]
    public void ReadsParams()
    {
        var member = Parse("static Tensor.block_diag(params Tensor[] tensors)");

        Assert.True(member.IsStatic);
        Assert.True(member.Parameters[0].IsParams);
        Assert.Equal("Tensor[]", member.Parameters[0].Type);
    }

    [Fact]
    public void ReadsReturnTypeAndConstants()
    {
        var member = Parse("torch.f(Tensor x:self) -> (Tensor values, Tensor? indexes) with mode=\"floor\", dims=[0, 1]");

        Assert.Equal("(Tensor values, Tensor? indexes)", member.Returns);
        Assert.Equal([("mode", "\"floor\""), ("dims", "[0, 1]")], member.Constants.Select(c => (c.Target, c.Value)));
    }

    [Theory]
    [InlineData("torch.f", 0)]
    [InlineData("nowhere.f(Tensor x)", 9)]
    [InlineData("torch.f(Tensor)", 14)]
    [InlineData("torch.f(Tensor x:)", 17)]
    [InlineData("torch.f(Tensor x", 16)]
    [InlineData("torch.f(Tensor x) ->", 20)]
    [InlineData("torch.f(Tensor x) with mode", 27)]
    [InlineData("torch.f(Tensor x) nonsense", 18)]
    public void SaysWhereALineStopsBeingASignature(string line, int column)
    {
        var cursor = new Cursor(line, 0, 0);

        Assert.Null(MemberParser.Parse(cursor));
        Assert.Equal(column, cursor.Failure!.Value.Range.Column);
    }

    private static Member Parse(string line)
    {
        var cursor = new Cursor(line, 0, 0);
        var member = MemberParser.Parse(cursor);
        Assert.Null(cursor.Failure);
        return member!;
    }
}
