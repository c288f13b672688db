using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Checking;

/// <summary>Checks the table as a whole and binds each of its members.</summary>
internal sealed class TableChecker(OperatorTable table)
{
    private readonly Summaries summaries = new(table);
    private readonly List<Problem> problems = [.. table.Problems];
    private readonly List<BoundMember> members = [];
    private readonly Dictionary<string, OperatorEntry> operators = [];
    private readonly HashSet<string> signatures = [];

    public static CheckedTable Check(OperatorTable table)
    {
        var checker = new TableChecker(table);
        foreach (var entry in table.Entries) checker.Declare(entry);
        foreach (var entry in table.Entries)
        {
            foreach (var member in entry.Members) checker.Bind(entry, member);
        }

        return new CheckedTable(
            table.Path,
            checker.operators.Values.Select(entry => entry.Schema)
                .Select(schema => new OperatorField(schema.Field, schema.Name, schema.Overload, schema.Text)).ToEquatableArray(),
            checker.members.ToEquatableArray(),
            checker.problems.OrderBy(problem => problem.Range.Offset).ToEquatableArray());
    }

    private void Declare(OperatorEntry entry)
    {
        if (operators.ContainsKey(entry.Schema.Field)) problems.Add(new Problem("GPC9007", entry.Range, entry.Schema.Field));
        else operators.Add(entry.Schema.Field, entry);
    }

    private void Bind(OperatorEntry entry, Member member)
    {
        string types = string.Join(", ", member.Parameters.Where(p => p.Type != "this").Select(p => Naming.Erased(p.Type)));
        string signature = $"{member.Area}.{member.Name}({types})";
        if (!signatures.Add(signature))
        {
            problems.Add(new Problem("GPC9006", member.Range, signature));
            return;
        }

        var binder = new MemberBinder(entry.Schema, member);
        var call = binder.Bind();
        problems.AddRange(binder.Problems);
        var into = member.Parameters.Any(p => p.Target == "out") && entry.Schema.Arguments.All(a => a.Name != "out")
            ? BindInto(entry, member)
            : null;
        if (call is null) return;
        members.Add(new BoundMember(
            member.Area,
            Signatures.Of(entry.Schema, member),
            summaries.Document(entry, member),
            Guards(entry.Schema, member).ToEquatableArray(),
            into,
            call));
    }

    /// <summary>The call of the operator that writes into <c>out</c>: the one of the same name with the same arguments and <c>out</c>.</summary>
    private BoundCall? BindInto(OperatorEntry entry, Member member)
    {
        var names = entry.Schema.Arguments.Select(a => a.Name).Append("out");
        var found = table.Entries.FirstOrDefault(other =>
            other.Schema.Name == entry.Schema.Name && other.Schema.Arguments.Select(a => a.Name).SequenceEqual(names));
        if (found is null)
        {
            problems.Add(new Problem("GPC9003", member.Range, "out", entry.Schema.Text));
            return null;
        }

        var parameters = member.Parameters.Select(p => p.Target == "out" ? p with { Type = "Tensor" } : p);
        return new MemberBinder(found.Schema, member with { Parameters = parameters.ToEquatableArray() }).Bind();
    }

    private static IEnumerable<string> Guards(Schema schema, Member member)
    {
        foreach (var parameter in member.Parameters)
        {
            if (parameter.Target == "names" && schema.Arguments.All(a => a.Name != "names")) yield return "NamedTensors.Refuse(names);";
            else if (Conversions.NeedsGuard(parameter.Type)) yield return $"ArgumentNullException.ThrowIfNull({Naming.Escape(parameter.Name)});";
        }
    }
}
