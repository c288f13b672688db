using GPC.Generators.Declarations;
using GPC.Generators.Models.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Reading;

/// <summary>Reads models from symbols, those of referenced projects too: their attributes are in their assemblies.</summary>
internal static class ModelReader
{
    /// <summary>A model with all that it uses.</summary>
    /// <param name="type">The model's class.</param>
    /// <param name="complete">Whether the compilation has what all generators add; see <see cref="ModelAttributes.Of"/>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ModelGraph Read(INamedTypeSymbol type, bool complete, CancellationToken cancellation)
    {
        var used = new Dictionary<string, ModelDeclaration>();
        var root = SymbolDisplayFormats.Global(type);
        var waiting = new Queue<INamedTypeSymbol>([type]);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Dequeue();
            var key = SymbolDisplayFormats.Global(next);
            if (used.ContainsKey(key)) continue;
            var reading = new AttributeReader(next);
            used[key] = Declaration(next, key, ModelAttributes.Of(next, complete), reading);
            foreach (var model in reading.Models) waiting.Enqueue(model);
        }
        return new(used[root], used.Where(pair => pair.Key != root).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToEquatableArray());
    }

    private static ModelDeclaration Declaration(INamedTypeSymbol type, string key, ModelAttributes attributes, AttributeReader reading)
    {
        var parameters = PrimaryConstructor.Parameters(type);
        var (completable, problems) = ClassRules.Check(type, attributes, parameters);
        return new(
            TypeShell.Of(type),
            type.Name,
            key,
            SymbolDisplayFormats.Global(type.OriginalDefinition),
            parameters.Select(parameter => new ModelParameter(parameter.Name, DefaultOf(parameter))).ToEquatableArray(),
            attributes.Layers.Select(reading.Read).ToEquatableArray(),
            attributes.Inputs.Select(reading.Read).FirstOrDefault(),
            attributes.Output is { } output ? reading.Read(output) : null,
            attributes.Energy is not null,
            completable,
            ParameterRules.Broken(type, parameters),
            Inherited(attributes).ToEquatableArray(),
            problems.ToEquatableArray());
    }

    // The generator gives the class its base, so it is looked up beside the attribute. What TorchSharp adds to its modules some day is in it.
    private static SortedSet<string> Inherited(ModelAttributes attributes)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var part = attributes.Assembly?.GetTypeByMetadataName("GPC.Layers.Network`2"); part is not null; part = part.BaseType)
        {
            var visible = part.GetMembers().Where(member => member.DeclaredAccessibility != Accessibility.Private);
            names.UnionWith(visible.Select(member => member.Name).Where(name => name.StartsWith("_", StringComparison.Ordinal)));
        }
        return names;
    }

    private static long? DefaultOf(IParameterSymbol parameter) => parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: int number } ? number : null;
}
