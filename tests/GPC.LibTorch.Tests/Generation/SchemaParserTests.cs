using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Generators.Parsing;
using Xunit;

namespace GPC.LibTorch.Tests.Generation;

public sealed class SchemaParserTests
{
    [Theory]
    [InlineData("aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor", "aten::add", "Tensor", "add_Tensor")]
    [InlineData("aten::abs_(Tensor(a!) self) -> Tensor(a!)", "aten::abs_", "", "abs_")]
    [InlineData("prim::device(Tensor a) -> Device", "prim::device", "", "device")]
    public void ReadsNameAndOverload(string line, string name, string overload, string field)
    {
        var schema = Parse(line);

        Assert.Equal((line, name, overload, field), (schema.Text, schema.Name, schema.Overload, schema.Field));
    }

    [Theory]
    [InlineData("Tensor self", "Tensor", "self", null)]
    [InlineData("Tensor(a!) self", "Tensor", "self", null)]
    [InlineData("Tensor(a -> *) self", "Tensor", "self", null)]
    [InlineData("Tensor? weight=None", "Tensor?", "weight", "None")]
    [InlineData("Tensor?[] indices", "Tensor?[]", "indices", null)]
    [InlineData("SymInt[] size", "int[]", "size", null)]
    [InlineData("int[2] stride=1", "int[]", "stride", "1")]
    [InlineData("int[1]? dim", "int[]?", "dim", null)]
    [InlineData("int[] dims=[0, 1]", "int[]", "dims", "[0, 1]")]
    [InlineData("str padding=\"a, b) c\"", "str", "padding", "\"a, b) c\"")]
    [InlineData("float eps=1.0000000000000001e-05", "float", "eps", "1.0000000000000001e-05")]
    [InlineData("bool[3] output_mask", "bool[]", "output_mask", null)]
    public void ReadsArguments(string text, string kind, string name, string? value)
    {
        var argument = Assert.Single(Parse($"aten::f({text}) -> Tensor").Arguments);

        Assert.Equal((kind, name, value), (argument.Type.Kind, argument.Name, argument.Default));
    }

    [Fact]
    public void KeywordOnlyMarkIsNoArgument() =>
        Assert.Equal(["self", "dtype"], Parse("aten::f(Tensor self, *, ScalarType? dtype=None) -> Tensor").Arguments.Select(a => a.Name));

    [Theory]
    [InlineData("int[2] stride", 2)]
    [InlineData("bool[3] mask", 3)]
    [InlineData("int[] size", 0)]
    [InlineData("int size", 0)]
    public void ReadsListLengths(string text, int length) =>
        Assert.Equal(length, Parse($"aten::f({text}) -> Tensor").Arguments[0].Type.Length);

    [Theory]
    [InlineData("()", "")]
    [InlineData("Tensor", "Tensor ")]
    [InlineData("Tensor(a)[]", "Tensor[] ")]
    [InlineData("(Tensor values, Tensor indices)", "Tensor values,Tensor indices")]
    [InlineData("(Tensor(a!), Tensor(b!))", "Tensor ,Tensor ")]
    public void ReadsResults(string text, string results) =>
        Assert.Equal(results, string.Join(",", Parse($"aten::f(Tensor self) -> {text}").Results.Select(r => $"{r.Type.Kind} {r.Name}")));

    [Fact]
    public void AFactoryTakesNoTensor()
    {
        Assert.True(Parse("aten::zeros(SymInt[] size) -> Tensor").IsFactory);
        Assert.False(Parse("aten::zeros_like(Tensor self) -> Tensor").IsFactory);
    }

    [Theory]
    [InlineData("aten", 4)]
    [InlineData("aten::", 6)]
    [InlineData("aten::f", 7)]
    [InlineData("aten::f(Tensor)", 14)]
    [InlineData("aten::f(Tensor self", 19)]
    [InlineData("aten::f(Tensor self=) -> Tensor", 20)]
    [InlineData("aten::f(Tensor self)", 20)]
    [InlineData("aten::f(int[ self) -> Tensor", 13)]
    [InlineData("aten::f(Tensor self) -> (Tensor", 31)]
    [InlineData("aten::f(Tensor self) -> Tensor nonsense", 31)]
    public void SaysWhereALineStopsBeingASchema(string line, int column)
    {
        var cursor = new Cursor(line, 0, 0);

        Assert.Null(SchemaParser.Parse(cursor, line));
        Assert.Equal(column, cursor.Failure!.Value.Range.Column);
    }

    private static Schema Parse(string line)
    {
        var cursor = new Cursor(line, 0, 0);
        var schema = SchemaParser.Parse(cursor, line);
        Assert.Null(cursor.Failure);
        return schema!;
    }
}
