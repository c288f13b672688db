using GPC.Generators.Objectives.Checking;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Laws.Reasoning;

/// <summary>Which failure modes an objective punishes.</summary>
static class Failures
{
    public static IReadOnlyList<(string Id, string Mode, string Method, string Words)> Modes { get; } =
    [
        (
            "F1",
            "Representation",
            "RepresentationCollapseCosts",
            "A density that is the same everywhere costs more than one that tells the data from other points."
        ),
        ("F2", "Cluster", "ClusterCollapseCosts", "All points in one cluster cost more than clusters that are used equally."),
        (
            "F3",
            "Permutation",
            "PermutedAssignmentsCost",
            "Assignments that are permuted across points, so that views disagree, cost more than views that agree."
        ),
    ];

    /// <summary>Why a failure mode is not known to cost anything; null if it costs.</summary>
    public static string? Free(ObjectiveSpec spec, string mode) =>
        spec.Inputs.Any(input => input.Kind is not (Kind.Logits or Kind.PerCluster)) || !spec.Inputs.Any(input => input.Kind == Kind.Logits)
            ? "it is known of objectives of logits alone"
        : CollapseLint.Check(spec).First(verdict => verdict.Mode == mode) is var verdict ? verdict.Free ?? verdict.Absent
        : null;
}
