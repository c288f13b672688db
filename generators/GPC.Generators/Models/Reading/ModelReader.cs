using GPC.Generators.Declarations;
using GPC.Generators.Models.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Reading;

/// <summary>Reads models from symbols, those of referenced projects too: their attributes are in their assemblies.</summary>
internal static class ModelReader
{
    /// <summary>A model with all that it uses.</summary>
    public static ModelGraph Read(INamedTypeSymbol type, CancellationToken cancellation)
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
            var reading = new AttributeReader();
            used[key] = Declaration(next, key, reading);
            foreach (var model in reading.Models) waiting.Enqueue(model);
        }
        return new(used[root], used.Where(pair => pair.Key != root).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).ToEquatableArray());
    }

    private static ModelDeclaration Declaration(INamedTypeSymbol type, string key, AttributeReader reading)
    {
        var attributes = ModelAttributes.Of(type);
        var (completable, problems) = ClassRules.Check(type, attributes);
        return new(
            TypeShell.Of(type),
            type.Name,
            key,
            PrimaryConstructor.Parameters(type).Select(parameter => new ModelParameter(parameter.Name, DefaultOf(parameter))).ToEquatableArray(),
            attributes.Layers.Select(reading.Read).ToEquatableArray(),
            attributes.Inputs.Select(reading.Read).FirstOrDefault(),
            attributes.Output is { } output ? reading.Read(output) : null,
            attributes.Energy,
            completable,
            problems.ToEquatableArray());
    }

    private static long? DefaultOf(IParameterSymbol parameter) => parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: int number } ? number : null;
}
