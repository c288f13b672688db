using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Checking;

/// <summary>Binds the parameters of one C# member to the arguments of a schema and collects what does not fit.</summary>
internal sealed class MemberBinder
{
    /// <summary>Parameters that no schema has: they act on the result, name dimensions, or (bound to "_") are not used.</summary>
    private static readonly string[] SpecialParameters = ["requires_grad", "names", "out", "_"];

    private readonly Schema schema;
    private readonly Member member;
    private readonly IReadOnlyList<Parameter> parameters;

    public MemberBinder(Schema schema, Member member)
    {
        this.schema = schema;
        this.member = member;
        parameters = IsInstance && Self is { } self
            ? [new Parameter(member.Range, false, "this", "this", self, null), .. member.Parameters.Where(p => p.Type != "this")]
            : [.. member.Parameters];
    }

    public List<Problem> Problems { get; } = [];

    private bool IsInstance => member.Area == "Tensor" && !member.IsStatic && !member.Name.StartsWith("operator", StringComparison.Ordinal);

    /// <summary>The argument that <c>this</c> is bound to: the one given, else <c>self</c>, else the first tensor.</summary>
    private string? Self =>
        member.Parameters.Where(p => p.Type == "this").Select(p => p.Target).FirstOrDefault()
        ?? schema.Arguments.Where(a => a.Name == "self").Concat(schema.Arguments.Where(a => a.Type.Kind is "Tensor" or "Tensor?"))
            .Select(a => a.Name).FirstOrDefault();

    /// <summary>The call of the schema; null where something does not fit.</summary>
    public BoundCall? Bind()
    {
        CheckTargets();
        var statements = schema.Arguments.Select(Statement).ToEquatableArray();
        var end = End();
        return Problems.Count == 0 ? new BoundCall(schema.Field, statements, end) : null;
    }

    private void CheckTargets()
    {
        var known = new HashSet<string>(schema.Arguments.Select(a => a.Name));
        foreach (var parameter in parameters.Where(p => !known.Contains(p.Target) && !SpecialParameters.Contains(p.Target)))
        {
            Problems.Add(new Problem("GPC9003", parameter.Range, parameter.Target, schema.Text));
        }

        foreach (var constant in member.Constants.Where(c => !known.Contains(c.Target)))
        {
            Problems.Add(new Problem("GPC9003", constant.Range, constant.Target, schema.Text));
        }

        foreach (var constant in member.Constants.Where(c => parameters.Any(p => p.Target == c.Target)))
        {
            Problems.Add(new Problem("GPC9008", constant.Range, constant.Target));
        }
    }

    private string Statement(SchemaArgument argument)
    {
        var bound = parameters.Where(p => p.Target == argument.Name).ToList();
        var constant = member.Constants.FirstOrDefault(c => c.Target == argument.Name);
        return bound.Count switch
        {
            0 when constant is not null => Constant(constant, argument),
            0 => Unbound(argument),
            1 => Single(bound[0], argument),
            _ => Several(bound, argument),
        };
    }

    private string Constant(Constant constant, SchemaArgument argument) =>
        Conversions.FindConstant(argument.Type.Kind, constant.Value, argument.Name)
        ?? Report("GPC9004", constant.Range, constant.Value, argument.Name, argument.Type.Kind);

    private string Unbound(SchemaArgument argument)
    {
        if (argument.Type.Kind == "Device?" && schema.IsFactory) return "call.FactoryDevice(null);";

        // A misspelt binding leaves its argument unbound: one report is enough.
        return argument.Default is null && Problems.All(problem => problem.Id != "GPC9003")
            ? Report("GPC9005", member.Range, argument.Name, schema.Text)
            : $"call.Default(); // {argument.Name}: {argument.Default}";
    }

    private string Single(Parameter parameter, SchemaArgument argument)
    {
        string kind = argument.Type.Kind;
        if (parameter.Type == "Device?" && kind == "Device?" && schema.IsFactory) return $"call.FactoryDevice({Naming.Escape(parameter.Name)});";
        var (type, value, name) = parameter.Type == "this"
            ? ("Tensor", "this", argument.Name)
            : (parameter.Type, Naming.Escape(parameter.Name), parameter.Name);
        return Conversions.Find(type, argument, value, name) ?? Report("GPC9004", parameter.Range, type, argument.Name, kind);
    }

    private string Several(List<Parameter> bound, SchemaArgument argument) =>
        Conversions.FindList([.. bound.Select(p => p.Type)], argument.Type.Kind, bound.Select(p => Naming.Escape(p.Name)))
        ?? Report("GPC9008", bound[1].Range, argument.Name);

    private EquatableArray<string> End()
    {
        if (Results.Written(schema) is { } written && parameters.FirstOrDefault(p => p.Target == written) is { } target)
        {
            return Lines("call.Run();", $"return {(target.Type == "this" ? "this" : Naming.Escape(target.Name))};");
        }

        string? finish = Results.Finish(schema);
        if (finish is null) Report("GPC9009", member.Range, schema.Text);
        if (schema.Results.Count == 0) return Lines("call.Run();");
        return parameters.Any(p => p.Target == "requires_grad")
            ? Lines($"var result = call.{finish}();", "return requires_grad ? result.requires_grad_() : result;")
            : Lines($"return call.{finish}();");
    }

    private static EquatableArray<string> Lines(params string[] lines) => lines.ToEquatableArray();

    private string Report(string id, TextRange range, params string[] arguments)
    {
        Problems.Add(new Problem(id, range, arguments));
        return "";
    }
}
