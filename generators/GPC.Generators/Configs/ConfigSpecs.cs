using System.Collections.Concurrent;
using GPC.Configs.Checking;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs;

/// <summary>The configs of a compilation, each read once.</summary>
sealed class ConfigSpecs(Compilation compilation)
{
    readonly ConcurrentDictionary<INamedTypeSymbol, ConfigSpec?> specs = new(SymbolEqualityComparer.Default);

    public ConfigSpec? Read(INamedTypeSymbol type) => specs.GetOrAdd(type, new SpecReader(compilation).Read);
}
