using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Reads a class with <c>[Objective]</c> into a spec, or into what is wrong with it.</summary>
internal static class ObjectiveParser
{
    public const string ObjectiveAttribute = "GPC.Objectives.ObjectiveAttribute";
    private const string TermAttribute = "GPC.Objectives.TermAttribute";
    private const string AcceptsAttribute = "GPC.Objectives.AcceptsCollapseAttribute";
    private static readonly string[] ReservedTerms = ["Total", "Evaluate", "EvaluateTensors", "EvaluateReference", "Objective", "Dispose"];
    private static readonly string[] ReservedParameters = ["weights", "options"];

    /// <summary>The spec if nothing is wrong, else null and the problems.</summary>
    public static (ObjectiveSpec? Spec, IReadOnlyList<Problem> Problems) Parse(INamedTypeSymbol type, Func<SyntaxTree, SemanticModel> models)
    {
        var problems = new List<Problem>();
        CheckClass(type, problems);
        var methods = type.GetMembers().OfType<IMethodSymbol>().Where(method => Has(method, TermAttribute)).ToList();
        if (methods.Count == 0) problems.Add(new Problem(Catalogue.ObjectiveWithoutTerms, Where(type), type.Name));
        foreach (var method in methods) CheckSignature(method, problems);
        var (inputs, options) = (new List<InputSpec>(), new List<OptionSpec>());
        foreach (var parameter in methods.SelectMany(method => method.Parameters)) Declare(parameter, type, inputs, options, problems);
        if (problems.Count > 0) return (null, problems);

        var reader = new TermReader(type, models, problems);
        var terms = methods.Select(method => Term(method, reader, inputs, options)).ToList();
        CheckDependence(methods, terms, reader.Calls, problems);
        return problems.Count > 0 || terms.Contains(null)
            ? (null, problems)
            : (new ObjectiveSpec(
                TypeShell.Of(type), type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal", inputs.ToEquatableArray(), options.ToEquatableArray(),
                terms.Select(term => term!).ToEquatableArray(), reader.Calls.ToEquatableArray(), Accepted(type)), problems);
    }

    private static void CheckClass(INamedTypeSymbol type, List<Problem> problems)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            var declaration = (TypeDeclarationSyntax)outer.DeclaringSyntaxReferences[0].GetSyntax();
            if (!declaration.Modifiers.Any(modifier => modifier.Text == "partial") || outer.IsGenericType || (!type.IsStatic && ReferenceEquals(outer, type)))
            {
                problems.Add(new Problem(Catalogue.ObjectiveNotPartial, Where(type), type.Name, $"{declaration.Modifiers} {declaration.Keyword}".Trim()));
                return;
            }
        }
    }

    private static void CheckSignature(IMethodSymbol method, List<Problem> problems)
    {
        var wrong = method switch
        {
            { IsStatic: false } => "make it static",
            { IsGenericMethod: true } => "it has type parameters; a term has none",
            _ when Kinds.Of(method.ReturnType) != Kind.Scalar => $"it returns '{method.ReturnType.Name}'; a term returns GPC.Terms.Scalar",
            { Parameters.Length: 0 } => "it has no parameters; a term has at least one input",
            _ => null,
        };
        if (wrong is not null) problems.Add(new Problem(Catalogue.TermSignature, Where(method), method.Name, wrong));
        if (ReservedTerms.Contains(method.Name)) problems.Add(new Problem(Catalogue.ReservedName, Where(method), method.Name, "term"));
    }

    private static void Declare(IParameterSymbol parameter, INamedTypeSymbol type, List<InputSpec> inputs, List<OptionSpec> options, List<Problem> problems)
    {
        var (name, kind) = (parameter.Name, parameter.RefKind == RefKind.None ? Kinds.Of(parameter.Type) : null);
        if (ReservedParameters.Contains(name)) problems.Add(new Problem(Catalogue.ReservedName, Where(parameter), name, "parameter"));
        if (kind == Kind.Number && parameter.Type.SpecialType == SpecialType.System_Double)
        {
            var before = options.FirstOrDefault(option => option.Name == name);
            if (!parameter.HasExplicitDefaultValue) problems.Add(new Problem(Catalogue.OptionDefault, Where(parameter), name, "has no default", type.Name));
            else if (before is null) options.Add(new OptionSpec(name, (double)parameter.ExplicitDefaultValue!));
            else if (!before.Default.Equals(parameter.ExplicitDefaultValue)) problems.Add(new Problem(Catalogue.OptionDefault, Where(parameter), name, "has another default in an earlier term", type.Name));
        }
        else if (kind is null or Kind.Number or Kind.Scalar)
        {
            problems.Add(new Problem(
                Catalogue.TermSignature, Where(parameter), parameter.ContainingSymbol.Name,
                $"parameter '{name}' is '{parameter.Type.Name}'; inputs are Logits, Probabilities, LogProbabilities, Matrix, PerRow or PerCluster, options are double"));
        }
        else if (inputs.FirstOrDefault(input => input.Name == name) is { } before)
        {
            if (before.Kind != kind) problems.Add(new Problem(Catalogue.InputType, Where(parameter), name, kind, before.Kind, type.Name));
        }
        else inputs.Add(new InputSpec(name, kind.Value));
    }

    private static TermSpec? Term(IMethodSymbol method, TermReader reader, List<InputSpec> inputs, List<OptionSpec> options)
    {
        var scope = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        foreach (var parameter in method.Parameters)
        {
            var input = inputs.FindIndex(input => input.Name == parameter.Name);
            scope[parameter] = reader.Add(input >= 0
                ? new Call("Input", new EquatableArray<int>(), inputs[input].Kind, input)
                : new Call("Option", new EquatableArray<int>(), Kind.Number, options.FindIndex(option => option.Name == parameter.Name)));
        }
        return reader.Body(method, scope, Where(method)) is int root
            ? new TermSpec(method.Name, Documentation.Summary(method), root, method.Parameters.Select(parameter => parameter.Name).ToEquatableArray())
            : null;
    }

    private static void CheckDependence(IReadOnlyList<IMethodSymbol> methods, IReadOnlyList<TermSpec?> terms, IReadOnlyList<Call> calls, List<Problem> problems)
    {
        var depends = new bool[calls.Count];
        for (var i = 0; i < calls.Count; i++) depends[i] = calls[i].Function == "Input" || (calls[i].Function is not ("Rows" or "Clusters" or "StopGradient") && calls[i].Arguments.Any(argument => depends[argument]));
        foreach (var (method, term) in methods.Zip(terms, (method, term) => (method, term)))
        {
            if (term is not null && !depends[term.Root]) problems.Add(new Problem(Catalogue.ConstantTerm, Where(method), method.Name));
        }
    }

    private static EquatableArray<string> Accepted(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == AcceptsAttribute && attribute.ConstructorArguments.Length == 2)
        .Select(attribute => attribute.ConstructorArguments[0])
        .Select(mode => mode.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, mode.Value))?.Name ?? "")
        .ToEquatableArray();

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == attribute);

    private static Location Where(ISymbol symbol) => symbol.Locations[0];
}
