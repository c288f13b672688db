using System.Globalization;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>
/// Reads the signatures of terms into inputs and options. Of a signature with mistakes it keeps what can be known, so that uses of the
/// objective compile.
/// </summary>
sealed class SignatureParser(INamedTypeSymbol objective, List<Problem> problems)
{
    readonly List<InputSpec> inputs = [];
    readonly List<OptionSpec> options = [];
    readonly Dictionary<string, IParameterSymbol> declared = [];

    public IReadOnlyList<InputSpec> Inputs => inputs;

    public IReadOnlyList<OptionSpec> Options => options;

    /// <summary>Whether the compiler itself complains about a signature.</summary>
    public bool IsBroken { get; private set; }

    public void Read(IMethodSymbol method)
    {
        IsBroken |= method.ReturnType is IErrorTypeSymbol;
        var wrong = method switch
        {
            { IsStatic: false } => "make it static",
            { IsGenericMethod: true } => "it has type parameters; a term has none",
            { ReturnType: not IErrorTypeSymbol }
                when Kinds.Of(method.ReturnType) != Kind.Real || method.ReturnsByRef || method.ReturnsByRefReadonly =>
                $"it returns '{method.ReturnType.Name}'; a term returns GPC.Terms.Real",
            _ when Weight(method) is { } weight && !IsWeight(weight) =>
                $"its weight is {weight.ToString(CultureInfo.InvariantCulture)}; a weight is a number of at least 0",
            { Parameters.Length: 0 } => "it has no parameters; a term has at least one input",
            _ when objective.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(ObjectiveParser.IsTerm) is { } first
                    && !SymbolEqualityComparer.Default.Equals(first, method) => "another term has this name; each needs its own",
            _ when objective
                    .GetMembers()
                    .OfType<IMethodSymbol>()
                    .FirstOrDefault(other =>
                        ObjectiveParser.IsTerm(other) && Configs.Names.Camel(other.Name) == Configs.Names.Camel(method.Name)
                    )
                    is { } first
                    && !SymbolEqualityComparer.Default.Equals(first, method) =>
                $"its weight and that of '{first.Name}' have one name in JSON; rename one of the two",
            _ => null,
        };
        if (wrong is not null)
            Report(Catalogue.TermSignature, method, method.Name, wrong);
        if (ReservedNames.HasTerm(objective.Name, method.Name))
            Report(Catalogue.ReservedName, method, method.Name, "term");
        foreach (var parameter in method.Parameters)
            Read(parameter);
    }

    /// <summary>The weight that a term's attribute gives it, if it does.</summary>
    public static double? Weight(IMethodSymbol term) =>
        term.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == ObjectiveParser.TermAttribute)
            .SelectMany(attribute => attribute.NamedArguments)
            .Where(argument => argument.Key == "Weight")
            .Select(argument => argument.Value.Value as double?)
            .FirstOrDefault();

    public static bool IsWeight(double weight) => weight is >= 0 and < double.PositiveInfinity;

    /// <summary>Reports roles that an input can't have, and inputs without one beside others that have one.</summary>
    public void CheckRoles()
    {
        var network = inputs.Find(IsOfNetwork);
        foreach (var input in inputs)
        {
            var wrong = input switch
            {
                { Role: InputRole.None } when inputs.Exists(other => other.Role != InputRole.None) =>
                    "has no role, but others have: mark it with [Data], [View], [ModelSamples], [Labels] or [Neighbour], or with "
                        + "[Computed] if a Method of yours computes it",
                { Role: InputRole.Labels, Kind: not Kind.Probabilities } =>
                    $"is [Labels], but of the type {input.Kind}: declare it as Probabilities, training gives each row a 1 at its class",
                { Role: InputRole.ModelSamples, Kind: not Kind.Logits } =>
                    $"is [ModelSamples], but of the type {input.Kind}: declare it as Logits, the model's density is one of logits",
                _ when IsOfNetwork(input) && input.Kind is not (Kind.Logits or Kind.Matrix) =>
                    $"is [{input.Role}], but of the type {input.Kind}: declare it as Logits, or as Matrix for embeddings; a network "
                        + "outputs one of these",
                _ when IsOfNetwork(input) && input.Kind != network!.Kind =>
                    $"is {input.Kind}, but '{network.Name}' is {network.Kind}: a network outputs logits or embeddings, not both",
                _ => null,
            };
            if (wrong is not null && declared.TryGetValue(input.Name, out var parameter))
                Report(Catalogue.InputRole, parameter, input.Name, objective.Name, wrong);
        }
    }

    static bool IsOfNetwork(InputSpec input) =>
        input.Role is InputRole.Data or InputRole.View or InputRole.ModelSamples or InputRole.Neighbour;

    InputRole Role(IParameterSymbol parameter)
    {
        var roles = parameter
            .GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ContainingNamespace?.ToDisplayString() == "GPC.Objectives")
            .Select(attribute =>
                Enum.TryParse<InputRole>(attribute.AttributeClass!.Name.Replace("Attribute", ""), out var role) ? role : InputRole.None
            )
            .Where(role => role != InputRole.None)
            .ToList();
        if (roles.Count > 1)
            Report(
                Catalogue.InputRole,
                parameter,
                parameter.Name,
                objective.Name,
                $"has {roles.Count} roles: keep one of {string.Join(", ", roles.Select(role => $"[{role}]"))}"
            );
        return roles.FirstOrDefault();
    }

    void Read(IParameterSymbol parameter)
    {
        if (ReservedNames.HasParameter(parameter.Name))
            Report(Catalogue.ReservedName, parameter, parameter.Name, "parameter");
        var isUnnamed = parameter.Name.Length == 0;
        var name =
            isUnnamed ? $"input{parameter.Ordinal}"
            : ReservedNames.HasParameter(parameter.Name) ? parameter.Name + "_"
            : parameter.Name;
        IsBroken |= isUnnamed || parameter.Type is IErrorTypeSymbol;
        switch (Kinds.Of(parameter.Type))
        {
            case Kind.Number when parameter is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Double }:
                ReadOption(parameter, name);
                break;
            case not (null or Kind.Number or Kind.Real) and Kind kind when parameter.RefKind == RefKind.None:
                ReadInput(parameter, name, kind);
                break;
            case var kind:
                if (parameter.Type is not IErrorTypeSymbol)
                {
                    var how = parameter.RefKind == RefKind.None ? "" : $"{parameter.RefKind.ToString().ToLowerInvariant()} ";
                    Report(
                        Catalogue.TermSignature,
                        parameter,
                        parameter.ContainingSymbol.Name,
                        $"parameter '{name}' is '{how}{parameter.Type.Name}'; inputs are Logits, Probabilities, LogProbabilities, "
                            + "Matrix, PerRow or PerCluster, options are double"
                    );
                }
                if (kind == Kind.Number)
                    Add(new OptionSpec(name, 0));
                else
                    Add(new InputSpec(name, kind ?? Kind.Matrix, InputRole.None));
                break;
        }
    }

    void ReadOption(IParameterSymbol parameter, string name)
    {
        if (Role(parameter) != InputRole.None)
            Report(Catalogue.InputRole, parameter, name, objective.Name, "is an option: only inputs have roles, remove it");
        if (inputs.Find(input => input.Name == name) is { } input)
            Report(Catalogue.InputType, parameter, name, "double", input.Kind, objective.Name);
        else if (!parameter.HasExplicitDefaultValue)
            Report(Catalogue.OptionDefault, parameter, name, "has no default", objective.Name);
        else if (options.Find(option => option.Name == name) is { } before && !before.Default.Equals(parameter.ExplicitDefaultValue))
            Report(Catalogue.OptionDefault, parameter, name, "has another default in an earlier term", objective.Name);
        else if (IsTaken(ReservedNames.Property(name), name))
            Report(Catalogue.ReservedName, parameter, name, "parameter");
        Add(new OptionSpec(name, parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: double value } ? value : 0));
    }

    void ReadInput(IParameterSymbol parameter, string name, Kind kind)
    {
        if (options.Exists(option => option.Name == name))
            Report(Catalogue.InputType, parameter, name, kind, "double", objective.Name);
        else if (inputs.Find(input => input.Name == name) is { } before && before.Kind != kind)
            Report(Catalogue.InputType, parameter, name, kind, before.Kind, objective.Name);
        var role = Role(parameter);
        var known = inputs.FindIndex(input => input.Name == name);
        if (known >= 0 && role != InputRole.None && inputs[known].Role != role)
        {
            if (inputs[known].Role == InputRole.None)
                inputs[known] = inputs[known] with { Role = role };
            else
                Report(
                    Catalogue.InputRole,
                    parameter,
                    name,
                    objective.Name,
                    $"is [{role}] here, but [{inputs[known].Role}] in an earlier term: parameters of the same name are the same input, "
                        + "keep one of the two"
                );
        }
        if (known < 0)
            declared[name] = parameter;
        Add(new InputSpec(name, kind, role));
    }

    bool IsTaken(string property, string option) =>
        ReservedNames.HasOption(objective.Name, property)
        || options.Exists(other => other.Name != option && ReservedNames.Property(other.Name) == property);

    void Add(InputSpec input)
    {
        if (!IsKnown(input.Name))
            inputs.Add(input);
    }

    void Add(OptionSpec option)
    {
        if (!IsKnown(option.Name) && !IsTaken(ReservedNames.Property(option.Name), option.Name))
            options.Add(option);
    }

    bool IsKnown(string name) => inputs.Exists(input => input.Name == name) || options.Exists(option => option.Name == name);

    void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor rule, ISymbol symbol, params object[] arguments) =>
        problems.Add(new Problem(rule, symbol.Locations[0], arguments));
}
