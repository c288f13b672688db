using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Tests.Models.Incrementality;

/// <summary>
/// Why each step of a run has its output: one list for each step, in the order of the models. A step that nothing reached has none.
/// </summary>
sealed record RunReasons(string Parse, string Check, string Emit, string Output)
{
    public static RunReasons Of(GeneratorRun run) =>
        new(Join(run.Reasons("Parse")), Join(run.Reasons("Check")), Join(run.Reasons("Emit")), Join(run.OutputReasons()));

    /// <summary>Nothing was computed anew after the models were parsed again.</summary>
    public static RunReasons Unaffected(int models) =>
        new(Times(models, "Unchanged"), Times(models, "Cached"), Times(models, "Cached"), Times(models, "Cached"));

    static string Times(int count, string reason) => string.Join(' ', Enumerable.Repeat(reason, count));

    static string Join(IEnumerable<IncrementalStepRunReason> reasons) => string.Join(' ', reasons);
}
