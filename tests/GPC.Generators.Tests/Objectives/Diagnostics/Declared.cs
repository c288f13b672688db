using System.Globalization;
using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using GPC.Generators.Tests.Models;
using GPC.Generators.Tests.Models.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>Declarations of objectives, compiled, and code that uses the class <c>O</c> of one.</summary>
static class Declared
{
    /// <summary>Uses of an objective with an input <c>z</c> and a term <c>A</c>.</summary>
    public const string Uses = """
        static class Uses
        {
            static double Use(TorchSharp.torch.Tensor tensor, Logits logits)
            {
                Objective objective = O.Objective;
                using var byTensors = O.EvaluateTensors(tensor);
                using OValue value = O.Evaluate(tensor, new OWeights { A = 2 });
                value.Total.backward();
                return value.A + O.EvaluateReference(logits) + objective.Terms.Count;
            }
        }
        """;

    /// <summary>Accepts what the lint says, for objectives that are no examples of good ones.</summary>
    public const string Accept =
        "[AcceptsCollapse(Collapse.Representation, \"a test\"), AcceptsCollapse(Collapse.Cluster, \"a test\"), "
        + "AcceptsCollapse(Collapse.Permutation, \"a test\")]";

    public static GeneratorRun Run(params IEnumerable<string> sources) =>
        ObjectiveAssembly.Run(Sources.Compile(sources.Select(source => $"{ObjectiveAssembly.Usings}\n{source}")));

    /// <summary>
    /// The diagnostics of declarations: the compiler's errors and warnings and the analyzer's, each as <c>line:column-column ID
    /// message</c>.
    /// </summary>
    public static IReadOnlyList<string> Diagnose(params IEnumerable<string> sources) =>
        [
            .. All(Run(sources))
                .Select(diagnostic =>
                    $"{Declare.Position(diagnostic)} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
                ),
        ];

    /// <summary>
    /// Asserts that a declaration that is used has one diagnostic at each mark, each given as <c>ID message</c>, and no other, of the
    /// compiler neither.
    /// </summary>
    public static void Found(string marked, params IReadOnlyList<string> expected) => FoundWith(Uses, marked, expected);

    /// <summary>As <see cref="Found"/>, with other code that uses it. At a single mark there may be several.</summary>
    public static void FoundWith(string uses, string marked, params IReadOnlyList<string> expected)
    {
        var (source, places) = Mistakes.Unmark(marked);
        if (places.Count == 1)
            places = [.. Enumerable.Repeat(places[0], expected.Count)];
        var (wanted, found) = (places.Zip(expected, (place, text) => $"{place} {text}").ToList(), Diagnose(source, uses));
        Assert.True(wanted.SequenceEqual(found), $"Expected:\n{string.Join('\n', wanted)}\nFound:\n{string.Join('\n', found)}");
        Assert.Equal(places.Count, expected.Count);
    }

    /// <summary>Asserts that declarations have no mistakes and compile without a warning.</summary>
    public static GeneratorRun Valid(params IEnumerable<string> sources)
    {
        var run = Run(sources);
        Assert.Empty(All(run));
        return run;
    }

    // Documentation is for generated code to have, not for tests.
    static IEnumerable<Diagnostic> All(GeneratorRun run) =>
        run
            .Output.GetDiagnostics()
            .Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning
                && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree!.FilePath.StartsWith("Source", StringComparison.Ordinal))
            )
            .Concat(run.Output.WithAnalyzers([new ObjectivesAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult())
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
}
