using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Reading;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Views;

/// <summary>Reads views from symbols, those of referenced projects too: their attributes are in their assemblies.</summary>
internal static class ViewsReader
{
    private static readonly string[] GeneratedNames = ["Apply", "InputShape", "OutputShape"];

    /// <summary>Views with all that they apply.</summary>
    public static ViewsGraph Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var read = new Dictionary<string, ViewsDeclaration>();
        var root = SymbolDisplayFormats.Global(type);
        var waiting = new Queue<INamedTypeSymbol>([type]);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Dequeue();
            var key = SymbolDisplayFormats.Global(next);
            if (read.ContainsKey(key)) continue;
            var reading = new AttributeReader(next);
            read[key] = Declaration(next, key, ViewsAttributes.Of(next), reading);
            foreach (var group in reading.Views) waiting.Enqueue(group);
        }
        return new(read[root], read.Where(pair => pair.Key != root).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToEquatableArray());
    }

    private static ViewsDeclaration Declaration(INamedTypeSymbol type, string key, ViewsAttributes attributes, AttributeReader reading)
    {
        Problem[] unfit = type.DeclaringSyntaxReferences.IsEmpty ? [] : [.. NotPartial(type), .. Unsuitable(type)]; // of another assembly, where it was checked
        return new(
            TypeShell.Of(type),
            type.Name,
            key,
            SymbolDisplayFormats.Global(type.OriginalDefinition),
            attributes.Input is { } input ? reading.Read(input) : null,
            attributes.Steps.Select(reading.Read).ToEquatableArray(),
            unfit.Length == 0 && ClassRules.Containers(type).Append(type).All(part => part.Name.Length > 0),
            unfit.Concat(Declared(type, attributes, reading)).ToEquatableArray());
    }

    private static IEnumerable<Problem> NotPartial(INamedTypeSymbol type)
    {
        if (!ClassRules.IsPartial(type)) yield return new(Catalogue.ViewsNotPartial.Id, Place.Class, type.Name, "");
        foreach (var (container, index) in ClassRules.Containers(type).Select((container, index) => (container, index)))
        {
            if (!ClassRules.IsPartial(container)) yield return new(Catalogue.ViewsNotPartial.Id, new Place(Part.Containing, Item: index), container.Name, $" (it contains {type.Name})");
        }
    }

    private static IEnumerable<Problem> Unsuitable(INamedTypeSymbol type)
    {
        (string Reason, string Advice)? fault = type switch
        {
            { IsStatic: true } => ("is static", "training takes views as an object; remove 'static'"),
            _ when ClassRules.Containers(type).Append(type).Any(part => part.IsFileLocal) => ("is local to its file", "the generator adds its code in another file; remove 'file'"),
            _ when ModelAttributes.IsModel(type) => ("is a model", "declare views in a class of their own"),
            _ when GeneratedNames.SelectMany(name => type.GetMembers(name)).FirstOrDefault(member => IsOwn(member, type)) is { } taken =>
                ($"has a member '{taken.Name}' of its own", "the generator writes it; choose another name"),
            _ => null,
        };
        if (fault is var (reason, advice)) yield return new(Catalogue.UnsuitableViews.Id, Place.Class, type.Name, reason, advice);
    }

    private static IEnumerable<Problem> Declared(INamedTypeSymbol type, ViewsAttributes attributes, AttributeReader reading)
    {
        if (attributes is { Input: null, Unknown: false }) yield return new(Catalogue.ViewsWithoutInput.Id, Place.Class, type.Name);
        if (attributes is { Steps.Count: 0, Unknown: false }) yield return new(Catalogue.ViewsWithoutSteps.Id, Place.Class, type.Name);

        if (type.DeclaringSyntaxReferences.IsEmpty) yield break;
        var declarations = attributes.Steps.Select(step => step.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent).ToList();
        var spread = declarations.FindIndex(declaration => declaration != declarations[0]);
        if (spread > 0) yield return new(Catalogue.StepsSpread.Id, new Place(Part.Layer, spread), reading.Read(attributes.Steps[spread]).Text, type.Name);
    }

    private static bool IsOwn(ISymbol member, INamedTypeSymbol type) => !member.IsImplicitlyDeclared
        && member.DeclaringSyntaxReferences.Any(reference => !reference.SyntaxTree.FilePath.EndsWith(HintNames.Of(type), StringComparison.Ordinal));
}
