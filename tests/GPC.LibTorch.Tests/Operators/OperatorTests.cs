using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Generators.Parsing;
using Xunit;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>
/// Every operator of <c>operators.txt</c>: libtorch reports the schema that the table has, and every C# member bound to it gives PyTorch's values
/// and gradients, on arguments that PyTorch accepts. The order of a member's arguments is checked against PyTorch's function of the same name.
/// </summary>
public class OperatorTests
{
    private static readonly Lazy<OperatorTable> s_table = new(() =>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "operators.txt");
        return TableParser.Parse(new SourceFile(path, File.ReadAllText(path)));
    });

    /// <summary>The operators' names.</summary>
    public static TheoryData<string> Operators => [.. s_table.Value.Entries.Select(entry => Name(entry.Schema))];

    [Theory]
    [MemberData(nameof(Operators))]
    public void SchemaIsTheOneThatLibtorchReports(string name)
    {
        var schema = Find(name).Schema;
        Assert.Equal(schema.Text, new Operator(schema.Name, schema.Overload).Schema);
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void MembersAgreeWithPyTorch(string name)
    {
        var entry = Find(name);
        foreach (var member in entry.Members)
            if (MemberUnderTest.Of(entry.Schema, member) is { } test)
                test.Run();
    }

    /// <summary>The table would hide a member that no case can call: this keeps their number known.</summary>
    [Fact]
    public void AlmostEveryMemberIsCalled()
    {
        var members = s_table.Value.Entries.SelectMany(entry => entry.Members.Select(member => (entry.Schema, member))).ToList();
        var left = members.Where(pair => MemberUnderTest.Of(pair.Schema, pair.member) is null).Select(pair => $"{pair.member.Area}.{pair.member.Name}").ToList();
        Assert.True(left.Count * 20 <= members.Count, $"{left.Count} of {members.Count} members can't be called by reflection: {string.Join(", ", left)}");
    }

    private static OperatorEntry Find(string name) => s_table.Value.Entries.First(entry => Name(entry.Schema) == name);

    private static string Name(Schema schema) => schema.Overload.Length == 0 ? schema.Name : $"{schema.Name}.{schema.Overload}";
}
