using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>
/// Reads the signatures of terms into inputs and options. Of a signature with mistakes it keeps what can be known, so that uses of the objective compile.
/// </summary>
internal sealed class SignatureReader(INamedTypeSymbol objective, List<Problem> problems)
{
    private readonly List<InputSpec> inputs = [];
    private readonly List<OptionSpec> options = [];

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
            { ReturnType: not IErrorTypeSymbol } when Kinds.Of(method.ReturnType) != Kind.Scalar || method.ReturnsByRef || method.ReturnsByRefReadonly =>
                $"it returns '{method.ReturnType.Name}'; a term returns GPC.Terms.Scalar",
            { Parameters.Length: 0 } => "it has no parameters; a term has at least one input",
            _ when objective.GetMembers(method.Name).OfType<IMethodSymbol>().FirstOrDefault(ObjectiveParser.IsTerm) is { } first && !SymbolEqualityComparer.Default.Equals(first, method) =>
                "another term has this name; each needs its own",
            _ => null,
        };
        if (wrong is not null) Report(Catalogue.TermSignature, method, method.Name, wrong);
        if (ReservedNames.HasTerm(objective.Name, method.Name)) Report(Catalogue.ReservedName, method, method.Name, "term");
        foreach (var parameter in method.Parameters) Read(parameter);
    }

    private void Read(IParameterSymbol parameter)
    {
        if (ReservedNames.HasParameter(parameter.Name)) Report(Catalogue.ReservedName, parameter, parameter.Name, "parameter");
        var isUnnamed = parameter.Name.Length == 0;
        var name = isUnnamed ? $"input{parameter.Ordinal}" : ReservedNames.HasParameter(parameter.Name) ? parameter.Name + "_" : parameter.Name;
        IsBroken |= isUnnamed || parameter.Type is IErrorTypeSymbol;
        switch (Kinds.Of(parameter.Type))
        {
            case Kind.Number when parameter is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Double }:
                ReadOption(parameter, name);
                break;
            case not (null or Kind.Number or Kind.Scalar) and Kind kind when parameter.RefKind == RefKind.None:
                ReadInput(parameter, name, kind);
                break;
            case var kind:
                if (parameter.Type is not IErrorTypeSymbol)
                {
                    var how = parameter.RefKind == RefKind.None ? "" : $"{parameter.RefKind.ToString().ToLowerInvariant()} ";
                    Report(
                        Catalogue.TermSignature, parameter, parameter.ContainingSymbol.Name,
                        $"parameter '{name}' is '{how}{parameter.Type.Name}'; inputs are Logits, Probabilities, LogProbabilities, Matrix, PerRow or PerCluster, options are double");
                }
                if (kind == Kind.Number) Add(new OptionSpec(name, 0));
                else Add(new InputSpec(name, kind ?? Kind.Matrix));
                break;
        }
    }

    private void ReadOption(IParameterSymbol parameter, string name)
    {
        if (inputs.Find(input => input.Name == name) is { } input) Report(Catalogue.InputType, parameter, name, "double", input.Kind, objective.Name);
        else if (!parameter.HasExplicitDefaultValue) Report(Catalogue.OptionDefault, parameter, name, "has no default", objective.Name);
        else if (options.Find(option => option.Name == name) is { } before && !before.Default.Equals(parameter.ExplicitDefaultValue))
            Report(Catalogue.OptionDefault, parameter, name, "has another default in an earlier term", objective.Name);
        else if (IsTaken(ReservedNames.Property(name), name)) Report(Catalogue.ReservedName, parameter, name, "parameter");
        Add(new OptionSpec(name, parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: double value } ? value : 0));
    }

    private void ReadInput(IParameterSymbol parameter, string name, Kind kind)
    {
        if (options.Exists(option => option.Name == name)) Report(Catalogue.InputType, parameter, name, kind, "double", objective.Name);
        else if (inputs.Find(input => input.Name == name) is { } before && before.Kind != kind) Report(Catalogue.InputType, parameter, name, kind, before.Kind, objective.Name);
        Add(new InputSpec(name, kind));
    }

    private bool IsTaken(string property, string option) =>
        ReservedNames.HasOption(objective.Name, property) || options.Exists(other => other.Name != option && ReservedNames.Property(other.Name) == property);

    private void Add(InputSpec input)
    {
        if (!IsKnown(input.Name)) inputs.Add(input);
    }

    private void Add(OptionSpec option)
    {
        if (!IsKnown(option.Name) && !IsTaken(ReservedNames.Property(option.Name), option.Name)) options.Add(option);
    }

    private bool IsKnown(string name) => inputs.Exists(input => input.Name == name) || options.Exists(option => option.Name == name);

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor rule, ISymbol symbol, params object[] arguments) => problems.Add(new Problem(rule, symbol.Locations[0], arguments));
}
