using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.LibTorch.Tests.Generation;

/// <summary>Each mistake in the table is reported once, at the very word that is wrong.</summary>
public sealed class DiagnosticTests
{
    private const string Add = "aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor\n";

    [Theory]
    [InlineData("GPC9001", 1, 7, "# a comment\naten::f\n    torch.f()\n", "'('")]
    [InlineData("GPC9001", 0, 23, "aten::f(Tensor self) -> \n", "a schema type")]
    [InlineData("GPC9002", 1, 37, Add + "    torch.add(Tensor left:self, right)\n", "a parameter's name")]
    [InlineData("GPC9002", 0, 4, "    torch.add(Tensor left:self)\n", "a schema at column 0")]
    [InlineData("GPC9003", 1, 14, Add + "    torch.add(Tensor left, Tensor right:other)\n", "'left'")]
    [InlineData("GPC9003", 1, 57, Add + "    torch.add(Tensor left:self, Tensor right:other) with beta=1\n", "'beta'")]
    [InlineData("GPC9003", 1, 4, Add + "    torch.add(Tensor left:self, Tensor right:other, Tensor? out = null)\n", "'out'")]
    [InlineData("GPC9004", 1, 32, Add + "    torch.add(Tensor left:self, long right:other)\n", "'long'")]
    [InlineData("GPC9004", 1, 57, Add + "    torch.add(Tensor left:self, Tensor right:other) with alpha=None\n", "'None'")]
    [InlineData("GPC9005", 1, 4, Add + "    torch.add(Tensor left:self)\n", "'other'")]
    [InlineData("GPC9006", 2, 4, Add + "    Tensor.add(Tensor target:other)\n    Tensor.add(Tensor? right:other)\n", "Tensor.add(Tensor)")]
    [InlineData("GPC9007", 1, 0, Add + Add, "add_Tensor")]
    [InlineData("GPC9008", 1, 55, Add + "    Tensor.add(Tensor target:other, Scalar alpha) with alpha=1\n", "'alpha'")]
    [InlineData("GPC9009", 1, 4, "aten::f(Tensor self) -> Dict(str, Tensor)[]\n    torch.f(Tensor self)\n", "no C# form")]
    public void IsReportedWhereItIs(string id, int line, int column, string table, string text)
    {
        var diagnostic = Assert.Single(new GeneratorRun(table).Result.Diagnostics);

        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal((id, "/table/operators.txt"), (diagnostic.Id, span.Path));
        Assert.Equal((line, column), (span.StartLinePosition.Line, span.StartLinePosition.Character));
        Assert.Contains(text, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Fact]
    public void OneMistakeDoesNotHideTheOthersNorTheGoodLines()
    {
        var run = new GeneratorRun(Add + "    torch.add(Tensor left:self)\n    Tensor.add(Tensor target:other)\naten::broken\n");

        Assert.Equal(["GPC9005", "GPC9001"], run.Result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("public Tensor add(Tensor target)", run.Source("Tensor.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\t\n# only a comment")]
    [InlineData("((((")]
    [InlineData("aten::f(Tensor self) -> Tensor\n    torch.f(((\n    with\n    ::\n    torch.operator(\n")]
    [InlineData("aten::f(Tensor self, Tensor self) -> Tensor(b!)\n    torch.f(Tensor a:self, Tensor b:self)\n")]
    public void NoInputMakesTheGeneratorThrow(string table) => Assert.Null(new GeneratorRun(table).Result.Exception);
}
