using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Reads a class with <c>[Objective]</c> into a spec and what is wrong with it.</summary>
static class ObjectiveParser
{
    public const string ObjectiveAttribute = "GPC.Objectives.ObjectiveAttribute";
    public const string TermAttribute = "GPC.Objectives.TermAttribute";
    const string AcceptsAttribute = "GPC.Objectives.AcceptsCollapseAttribute";

    /// <summary>
    /// What an objective's terms are called and take, without what they compute; null if no code can be added to the class.
    /// </summary>
    public static ObjectiveSpec? Outline(INamedTypeSymbol type)
    {
        if (!WithContaining(type).All(each => each.Name.Length > 0 && IsOpen(each)))
            return null;
        var terms = Terms(type);
        var signatures = new SignatureParser(type, []);
        foreach (var term in terms)
            signatures.Read(term);
        return Spec(
            type,
            signatures,
            terms
                .Where(term => !ReservedNames.HasTerm(type.Name, term.Name))
                .GroupBy(term => term.Name)
                .Select(same => Named(same.First(), -1)),
            []
        );
    }

    /// <summary>The spec, null if no code can be added to the class; and the problems.</summary>
    public static (ObjectiveSpec? Spec, IReadOnlyList<Problem> Problems) Parse(
        INamedTypeSymbol type,
        Func<SyntaxTree, SemanticModel> models
    )
    {
        var problems = new List<Problem>();
        if (WithContaining(type).Any(each => each.Name.Length == 0))
            return (null, problems);
        CheckClass(type, problems);
        var methods = Terms(type);
        var hasTerms = methods.Exists(IsTerm);
        if (!hasTerms)
            problems.Add(new Problem(Catalogue.ObjectiveWithoutTerms, Where(type), type.Name));
        var taken = ReservedNames.UsedBy(type).ToList();
        problems.AddRange(
            taken.Select(member => new Problem(Catalogue.ReservedName, Where(member), member.Name, IsTerm(member) ? "term" : "member"))
        );
        var signatures = new SignatureParser(type, hasTerms ? problems : []);
        foreach (var method in methods)
            signatures.Read(method);
        signatures.CheckRoles();
        if (problems.Count > 0 || signatures.IsBroken)
            return (Shell(), problems);

        var reader = new TermParser(type, models, problems);
        var terms = methods.Select(method => Term(method, reader, signatures)).ToList();
        CheckDependence(methods, terms, reader.Calls, problems);
        return (
            problems.Count > 0 || terms.Contains(null) ? Shell() : Spec(type, signatures, terms.Select(term => term!), reader.Calls),
            problems
        );

        ObjectiveSpec? Shell() =>
            Outline(type) is not { } outline
                ? null
                : outline with
                {
                    HasMistakes = true,
                    TakenNames = taken.Select(member => member.Name).Distinct().ToEquatableArray(),
                };
    }

    static ObjectiveSpec Spec(INamedTypeSymbol type, SignatureParser signatures, IEnumerable<TermSpec> terms, IEnumerable<Call> calls) =>
        new(
            TypeShell.Of(type),
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            signatures.Inputs.ToEquatableArray(),
            signatures.Options.ToEquatableArray(),
            terms.ToEquatableArray(),
            calls.ToEquatableArray(),
            Accepted(type)
        );

    static TermSpec Named(IMethodSymbol method, int root) =>
        new(
            method.Name,
            Documentation.Summary(method),
            root,
            method.Parameters.Select(parameter => parameter.Name).ToEquatableArray(),
            SignatureParser.Weight(method) is { } weight && SignatureParser.IsWeight(weight) ? weight : 1
        );

    // Where nothing is marked as a term, what could be one is taken to be meant so.
    static List<IMethodSymbol> Terms(INamedTypeSymbol type)
    {
        var methods = type.GetMembers().OfType<IMethodSymbol>().ToList();
        return methods.FindAll(methods.Exists(IsTerm) ? IsTerm : method => method.IsStatic && Kinds.Of(method.ReturnType) == Kind.Real);
    }

    public static bool IsTerm(ISymbol symbol) =>
        SyntaxFacts.IsValidIdentifier(symbol.Name)
        && symbol.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == TermAttribute);

    public static bool IsObjective(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == ObjectiveAttribute);

    static void CheckClass(INamedTypeSymbol type, List<Problem> problems)
    {
        var closed = WithContaining(type)
            .FirstOrDefault(each => !IsOpen(each) || !each.TypeParameters.IsEmpty || (!type.IsStatic && ReferenceEquals(each, type)));
        if (closed is not null)
            problems.Add(
                new Problem(
                    Catalogue.ObjectiveNotPartial,
                    Where(closed),
                    closed.Name,
                    $"{Declaration(closed).Modifiers} {Declaration(closed).Keyword}".Trim()
                )
            );
    }

    static IEnumerable<INamedTypeSymbol> WithContaining(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
            yield return outer;
    }

    static bool IsOpen(INamedTypeSymbol type) =>
        !type.IsFileLocal && Declaration(type).Modifiers.Any(modifier => modifier.Text == "partial");

    static TypeDeclarationSyntax Declaration(INamedTypeSymbol type) => (TypeDeclarationSyntax)type.DeclaringSyntaxReferences[0].GetSyntax();

    static TermSpec? Term(IMethodSymbol method, TermParser reader, SignatureParser signatures)
    {
        var scope = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        foreach (var parameter in method.Parameters)
        {
            var input = signatures.Inputs.ToList().FindIndex(input => input.Name == parameter.Name);
            scope[parameter] = reader.Add(
                input >= 0
                    ? new Call("Input", new EquatableArray<int>(), signatures.Inputs[input].Kind, input)
                    : new Call(
                        "Option",
                        new EquatableArray<int>(),
                        Kind.Number,
                        signatures.Options.ToList().FindIndex(option => option.Name == parameter.Name)
                    )
            );
        }
        return reader.Body(method, scope, Where(method)) is int root ? Named(method, root) : null;
    }

    static void CheckDependence(
        IReadOnlyList<IMethodSymbol> methods,
        IReadOnlyList<TermSpec?> terms,
        IReadOnlyList<Call> calls,
        List<Problem> problems
    )
    {
        var depends = new bool[calls.Count];
        for (var i = 0; i < calls.Count; i++)
            depends[i] =
                calls[i].Function == "Input"
                || (
                    calls[i].Function is not ("Rows" or "Clusters" or "StopGradient")
                    && calls[i].Arguments.Any(argument => depends[argument])
                );
        foreach (var (method, term) in methods.Zip(terms, (method, term) => (method, term)))
        {
            if (term is not null && !depends[term.Root])
                problems.Add(new Problem(Catalogue.ConstantTerm, Where(method), method.Name));
        }
    }

    /// <summary>The failure modes that the author accepts.</summary>
    public static EquatableArray<string> Accepted(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Where(attribute =>
                attribute.AttributeClass?.ToDisplayString() == AcceptsAttribute && attribute.ConstructorArguments.Length == 2
            )
            .Select(attribute => attribute.ConstructorArguments[0])
            .Select(mode =>
                mode.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, mode.Value))?.Name ?? ""
            )
            .ToEquatableArray();

    static Location Where(ISymbol symbol) => symbol.Locations[0];
}
