using GPC.LibTorch.Generators.Checking;
using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Generators.Parsing;
using Xunit;

namespace GPC.LibTorch.Tests.Generation;

/// <summary>The table that the library is built from.</summary>
public sealed class OperatorTableTests
{
    private static readonly OperatorTable Table = TableParser.Parse(new SourceFile("operators.txt", File.ReadAllText(Find())));

    [Fact]
    public void HasNoMistakes() => Assert.Empty(TableChecker.Check(Table).Problems);

    [Fact]
    public void EverySchemaIsTheOneThatLibtorchReports()
    {
        var wrong = Table.Entries
            .Select(entry => entry.Schema)
            .Select(schema => (Declared: schema.Text, Found: new Operator(schema.Name, schema.Overload).Schema))
            .Where(pair => pair.Declared != pair.Found);

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryOperatorIsDescribed() =>
        Assert.Empty(TableChecker.Check(Table).Members
            .Where(member => member.Documentation.Summary.StartsWith("The operator ", StringComparison.Ordinal))
            .Select(member => member.Signature));

    private static string Find()
    {
        string relative = Path.Combine("src", "GPC.LibTorch", "operators.txt");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, relative))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, relative);
    }
}
