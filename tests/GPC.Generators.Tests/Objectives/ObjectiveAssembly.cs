using System.Reflection;
using System.Runtime.Loader;
using GPC.Generators.Configs;
using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using GPC.Objectives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Tests.Objectives;

/// <summary>Declared objectives, compiled and loaded.</summary>
static class ObjectiveAssembly
{
    public const string Usings = "using GPC.Objectives; using GPC.Terms; using static GPC.Terms.Operations;";

    /// <summary>Runs the generator of objectives, and that of configs, which writes the other half of their weights.</summary>
    public static GeneratorRun Run(CSharpCompilation compilation) => new(new ObjectivesGenerator(), compilation, new ConfigsGenerator());

    /// <summary>The objectives of the classes of a source, by name.</summary>
    public static IReadOnlyDictionary<string, Objective> Load(string source)
    {
        var run = ObjectiveAssembly.Run(Sources.Compile(source));
        using var image = new MemoryStream();
        var result = run.Output.Emit(image);
        var errors = result
            .Diagnostics.Where(diagnostic =>
                diagnostic.Severity == DiagnosticSeverity.Error
                || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
            )
            .ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException($"{string.Join('\n', errors.Take(8))}");
        image.Position = 0;
        return new AssemblyLoadContext("objectives", isCollectible: true)
            .LoadFromStream(image)
            .GetTypes()
            .Where(type => type.GetCustomAttribute<ObjectiveAttribute>() is not null)
            .ToDictionary(type => type.Name, type => (Objective)type.GetProperty("Objective")!.GetValue(null)!);
    }
}
