using GPC.Generators.Configs;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>What is done again after an edit, and what is not.</summary>
public class IncrementalTests
{
    static readonly TextFile Base = new("base.gpc.json", """{ "iterations": 5 }""");
    static readonly TextFile Derived = new("derived.gpc.json", """{ "extends": "base.gpc.json", "batchSize": 8 }""");
    static readonly TextFile Other = new("other.gpc.json", """{ "iterations": 7 }""");

    [Theory]
    [InlineData("public enum Unrelated;")]
    [InlineData("// a comment")]
    public void AnUnrelatedEditWritesNothingAgain(string added)
    {
        var run = new GeneratorRun(new ConfigsGenerator(), Sources.Compile(Declarations.Training, Declarations.Sgld, "")).Edit(2, _ =>
            added
        );
        Assert.All(run.Reasons("Configs").Concat(run.Reasons("Targets")), reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}")
        );
        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("= 10_000;", "= 9_000;", 2)] // the owner's schema has this default too
    [InlineData("= 20;", "= 21;", 1)] // for this one the owner has a default of its own
    public void AnEditInsideAConfigWritesItAndItsOwnerAgain(string before, string after, int written)
    {
        var run = new GeneratorRun(
            new ConfigsGenerator(),
            Sources.Compile(Declarations.Training, Declarations.Sgld, "using GPC.Configs; [Config] public sealed partial record Other;")
        );
        run.Edit(1, source => source.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal(written, run.OutputReasons().Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(3 - written, run.OutputReasons().Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Theory]
    [InlineData("other.gpc.json", "Other.gpc.json.g.cs")]
    [InlineData("derived.gpc.json", "Derived.gpc.json.g.cs")]
    [InlineData("base.gpc.json", "Base.gpc.json.g.cs,Derived.gpc.json.g.cs")]
    public void AnEditedFileIsWrittenAgainWithThoseThatExtendIt(string edited, string expected)
    {
        var compilation = Sources.Compile(Declarations.Training, Declarations.Sgld);
        var driver = Driver(compilation);
        var file = new[] { Base, Derived, Other }.Single(file => file.Path == edited);
        driver = driver
            .ReplaceAdditionalText(
                file,
                new TextFile(edited, file.GetText().ToString().Replace("}", ", \"name\": \"new\" }", StringComparison.Ordinal))
            )
            .RunGenerators(compilation);

        var result = driver.GetRunResult().Results[0];
        Assert.Equal(
            expected,
            string.Join(
                ',',
                result
                    .TrackedSteps["Settings"]
                    .SelectMany(step => step.Outputs)
                    .Where(output => output.Reason == IncrementalStepRunReason.Modified)
                    .Select(output => ((Generators.Configs.Files.SettingsModel)output.Value).HintName)
                    .Order(StringComparer.Ordinal)
            )
        );
        Assert.All(result.TrackedSteps["Configs"].SelectMany(step => step.Outputs), output =>
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)
        );
    }

    [Fact]
    public void FilesBecomeTypedProperties()
    {
        var compilation = Sources.Compile(
            Declarations.Training,
            Declarations.Sgld,
            """
            static class Use
            {
                static string All() =>
                    $"{Configs.Base.Iterations} {Configs.Derived.Iterations} {Configs.Derived.BatchSize} {Configs.Other.Sgld.Steps}";
            }
            """
        );
        Driver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);

        Assert.Equal("5 5 8 10", System.Reflection.Assembly.Load(image.ToArray()).Call("Use", "All"));
    }

    [Fact]
    public void AFileWithMistakesLetsTheOtherCodeBind()
    {
        var compilation = Sources.Compile(
            Declarations.Training,
            Declarations.Sgld,
            "static class Use { static int Steps() => Configs.Bad.Sgld.Steps; }"
        );
        CSharpGeneratorDriver
            .Create(
                [new ConfigsGenerator().AsSourceGenerator()],
                [new TextFile("bad.gpc.json", """{ "iterations": 0 }""")],
                Sources.ParseOptions
            )
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>A hint name that is used twice would take all other output away.</summary>
    [Fact]
    public void WhatIsGivenTwiceIsWrittenOnce()
    {
        var twice = "using GPC.Configs; [Config] public sealed partial record A; [Config] public sealed partial record A;";
        var driver = CSharpGeneratorDriver.Create(
            [new ConfigsGenerator().AsSourceGenerator()],
            [new TextFile("a.gpc.json", "{}"), new TextFile("a.gpc.json", "{}"), new TextFile("b/A.gpc.json", "{}")],
            Sources.ParseOptions
        );
        var result = driver.RunGenerators(Sources.Compile(twice)).GetRunResult().Results[0];
        Assert.Null(result.Exception);
        Assert.Equal(["A.g.cs", "A.gpc.json.g.cs"], result.GeneratedSources.Select(source => source.HintName));
    }

    [Fact]
    public void TheProperty() =>
        Snapshot.Verify(
            Driver(Sources.Compile(Declarations.Training, Declarations.Sgld))
                .GetRunResult()
                .Results[0]
                .GeneratedSources.Single(source => source.HintName == "Derived.gpc.json.g.cs")
                .SourceText.ToString()
        );

    [Fact]
    public void TheModelHoldsNoSymbols()
    {
        var steps = Driver(Sources.Compile(Declarations.Training, Declarations.Sgld)).GetRunResult().Results[0].TrackedSteps;
        Assert.All(
            new[] { "Configs", "Files", "Chains", "Targets", "Settings" }.SelectMany(name => steps[name]).SelectMany(step => step.Outputs),
            output =>
                Assert.DoesNotContain(Types(output.Value.GetType(), []), type =>
                    type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true
                )
        );
    }

    static GeneratorDriver Driver(Compilation compilation) =>
        CSharpGeneratorDriver
            .Create(
                [new ConfigsGenerator().AsSourceGenerator()],
                [Base, Derived, Other],
                Sources.ParseOptions,
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
            )
            .RunGenerators(compilation);

    static HashSet<Type> Types(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return seen;
        foreach (var argument in type.GetGenericArguments())
            Types(argument, seen);
        if (type.Namespace?.StartsWith("GPC", StringComparison.Ordinal) != true)
            return seen;
        foreach (
            var field in type.GetFields(
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
            )
        )
            Types(field.FieldType, seen);
        return seen;
    }
}
