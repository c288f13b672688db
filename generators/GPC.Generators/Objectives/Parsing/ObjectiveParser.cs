using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Reads a class with <c>[Objective]</c> into a spec and what is wrong with it.</summary>
internal static class ObjectiveParser
{
    public const string ObjectiveAttribute = "GPC.Objectives.ObjectiveAttribute";
    private const string TermAttribute = "GPC.Objectives.TermAttribute";
    private const string AcceptsAttribute = "GPC.Objectives.AcceptsCollapseAttribute";

    /// <summary>The spec, null if no code can be added to the class; and the problems.</summary>
    public static (ObjectiveSpec? Spec, IReadOnlyList<Problem> Problems) Parse(INamedTypeSymbol type, Func<SyntaxTree, SemanticModel> models)
    {
        var problems = new List<Problem>();
        if (WithContaining(type).Any(each => each.Name.Length == 0)) return (null, problems);
        CheckClass(type, problems);
        var declared = type.GetMembers().OfType<IMethodSymbol>().Where(IsTerm).ToList();
        if (declared.Count == 0) problems.Add(new Problem(Catalogue.ObjectiveWithoutTerms, Where(type), type.Name));
        var taken = ReservedNames.UsedBy(type).ToList();
        problems.AddRange(taken.Select(member => new Problem(Catalogue.ReservedName, Where(member), member.Name, IsTerm(member) ? "term" : "member")));

        // Where nothing is a term, what could be one is known to be meant so.
        var methods = declared.Count > 0 ? declared : [.. type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsStatic && Kinds.Of(method.ReturnType) == Kind.Scalar)];
        var signatures = new SignatureReader(type, declared.Count > 0 ? problems : []);
        foreach (var method in methods) signatures.Read(method);
        if (problems.Count > 0 || signatures.IsBroken) return (Shell(), problems);

        var reader = new TermReader(type, models, problems);
        var terms = methods.Select(method => Term(method, reader, signatures)).ToList();
        CheckDependence(methods, terms, reader.Calls, problems);
        return (problems.Count > 0 || terms.Contains(null) ? Shell() : Spec(terms.Select(term => term!), reader.Calls), problems);

        ObjectiveSpec Spec(IEnumerable<TermSpec> terms, IEnumerable<Call> calls) => new(
            TypeShell.Of(type), type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal", signatures.Inputs.ToEquatableArray(), signatures.Options.ToEquatableArray(),
            terms.ToEquatableArray(), calls.ToEquatableArray(), Accepted(type));

        ObjectiveSpec? Shell() => !WithContaining(type).All(IsOpen) ? null : Spec(
            methods.Where(method => !ReservedNames.HasTerm(type.Name, method.Name)).GroupBy(method => method.Name).Select(same => new TermSpec(same.Key, Documentation.Summary(same.First()), -1, new())),
            []) with
        {
            HasMistakes = true,
            TakenNames = taken.Select(member => member.Name).Distinct().ToEquatableArray(),
        };
    }

    public static bool IsTerm(ISymbol symbol) => SyntaxFacts.IsValidIdentifier(symbol.Name) && symbol.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == TermAttribute);

    /// <summary>Whether a part of a class is the first with the attribute: the one that stands for the class.</summary>
    public static bool IsFirst(SyntaxNode part, INamedTypeSymbol type) => type.GetAttributes()
        .First(attribute => attribute.AttributeClass?.ToDisplayString() == ObjectiveAttribute).ApplicationSyntaxReference is { } attribute
        && attribute.SyntaxTree == part.SyntaxTree && part.Span.Contains(attribute.Span);

    private static void CheckClass(INamedTypeSymbol type, List<Problem> problems)
    {
        var closed = WithContaining(type).FirstOrDefault(each => !IsOpen(each) || !each.TypeParameters.IsEmpty || (!type.IsStatic && ReferenceEquals(each, type)));
        if (closed is not null) problems.Add(new Problem(Catalogue.ObjectiveNotPartial, Where(closed), closed.Name, $"{Declaration(closed).Modifiers} {Declaration(closed).Keyword}".Trim()));
    }

    private static IEnumerable<INamedTypeSymbol> WithContaining(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType) yield return outer;
    }

    private static bool IsOpen(INamedTypeSymbol type) => !type.IsFileLocal && Declaration(type).Modifiers.Any(modifier => modifier.Text == "partial");

    private static TypeDeclarationSyntax Declaration(INamedTypeSymbol type) => (TypeDeclarationSyntax)type.DeclaringSyntaxReferences[0].GetSyntax();

    private static TermSpec? Term(IMethodSymbol method, TermReader reader, SignatureReader signatures)
    {
        var scope = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        foreach (var parameter in method.Parameters)
        {
            var input = signatures.Inputs.ToList().FindIndex(input => input.Name == parameter.Name);
            scope[parameter] = reader.Add(input >= 0
                ? new Call("Input", new EquatableArray<int>(), signatures.Inputs[input].Kind, input)
                : new Call("Option", new EquatableArray<int>(), Kind.Number, signatures.Options.ToList().FindIndex(option => option.Name == parameter.Name)));
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

    /// <summary>The failure modes that the author accepts.</summary>
    public static EquatableArray<string> Accepted(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == AcceptsAttribute && attribute.ConstructorArguments.Length == 2)
        .Select(attribute => attribute.ConstructorArguments[0])
        .Select(mode => mode.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, mode.Value))?.Name ?? "")
        .ToEquatableArray();

    private static Location Where(ISymbol symbol) => symbol.Locations[0];
}
