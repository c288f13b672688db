using GPC.Generators.Objectives.Checking;
using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Generators.Tests.Objectives;

/// <summary>What the lint says of the library's objectives before anything is accepted.</summary>
public class CollapseLintTests(ITestOutputHelper output)
{
    static readonly SortedDictionary<string, IReadOnlyList<Verdict>> All = Examined();

    [Theory]
    [InlineData("Triad", "")]
    [InlineData("TriadKl", "")]
    [InlineData("SymmetricTriad", "")]
    [InlineData("TriadWithPrior", "")]
    [InlineData("GediWithoutGenerative", "Representation")]
    [InlineData("CpLearn", "Representation")]
    [InlineData("MutualInformation", "Representation Permutation")]
    [InlineData("InvariantInformation", "Representation")]
    [InlineData("JointEnergy", "Cluster Permutation")]
    [InlineData("SwappedPrediction", "Representation Cluster")]
    [InlineData("Dino", "Representation Cluster")]
    [InlineData("BarlowTwins", "")]
    [InlineData("VicReg", "")]
    public void FlagsWhatNothingPenalises(string objective, string modes) =>
        Assert.Equal(modes, string.Join(' ', All[objective].Where(verdict => verdict.Free is not null).Select(verdict => verdict.Mode)));

    /// <summary>What is accepted in the declaration is what the lint says, no more.</summary>
    [Fact]
    public void WhatIsFreeIsAcceptedInTheDeclarations()
    {
        foreach (var (name, verdicts) in All)
        {
            var accepted = typeof(GPC.Objectives.Triad)
                .Assembly.GetType($"GPC.Objectives.{name}")!
                .GetCustomAttributes(typeof(GPC.Objectives.AcceptsCollapseAttribute), inherit: false)
                .Select(attribute => $"{((GPC.Objectives.AcceptsCollapseAttribute)attribute).Mode}");
            Assert.Equal(
                verdicts
                    .Where(verdict => verdict.Free is not null || verdict.Absent is not null)
                    .Select(verdict => verdict.Mode)
                    .Order(StringComparer.Ordinal),
                accepted.Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void TheGuideHasTheTable()
    {
        foreach (
            var verdict in All.SelectMany(pair =>
                pair.Value.Select(verdict => $"{pair.Key}: {verdict.Free ?? $"{verdict.Mode} is {Examined(verdict.Absent)}"}")
            )
        )
            output.WriteLine(verdict);
        static string Examined(string? absent) => absent is null ? "penalised" : $"not examined: {absent}";

        var table = string.Concat(All.Select(pair => $"| `{pair.Key}` | {string.Join(" | ", pair.Value.Select(Word))} |\n"));
        Assert.Contains(
            $"| objective | representation | cluster | permutation |\n| --- | --- | --- | --- |\n{table}",
            Repository.Read("docs", "objectives.md") + "\n",
            StringComparison.Ordinal
        );

        static string Word(Verdict verdict) =>
            verdict.Free is not null ? "**free**"
            : verdict.Absent is not null ? "not examined"
            : "penalised";
    }

    static SortedDictionary<string, IReadOnlyList<Verdict>> Examined()
    {
        var files = Directory
            .GetFiles(Path.Combine(Repository.Root, "src", "GPC", "Objectives"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(text => text.Contains("\n[Objective]\n", StringComparison.Ordinal));
        var compilation = Sources.Compile(
            files.Select(text =>
                text.Replace("namespace GPC.Objectives;", "using GPC.Objectives;\nnamespace User;", StringComparison.Ordinal)
            )
        );
        var types = compilation
            .GlobalNamespace.GetNamespaceMembers()
            .Single(space => space.Name == "User")
            .GetTypeMembers()
            .Where(type =>
                type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == ObjectiveParser.ObjectiveAttribute)
            );
        return new(
            types.ToDictionary(
                type => type.Name,
                type => CollapseLint.Check(ObjectiveParser.Parse(type, tree => compilation.GetSemanticModel(tree)).Spec!)
            ),
            StringComparer.Ordinal
        );
    }
}
