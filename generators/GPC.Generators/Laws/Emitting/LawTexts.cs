using GPC.Generators.Declarations;
using GPC.Generators.Laws.Reasoning;
using GPC.Generators.Objectives.Checking;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Laws.Emitting;

/// <summary>A law as it is written into a test class, or why it is left out.</summary>
/// <param name="Method">The name of the test.</param>
/// <param name="Summary">The law in words.</param>
/// <param name="Formula">The law as a formula.</param>
/// <param name="Check">The method of <c>GPC.Testing.ObjectiveLaws</c> that checks it.</param>
/// <param name="Arguments">The method's arguments between the objective and the options.</param>
sealed record LawText(string Method, string Summary, string Formula, string Check, params string[] Arguments)
{
    /// <summary>Whether the method takes the objective's domain.</summary>
    public bool HasDomain { get; init; } = true;

    /// <summary>Why the law is left out; null if it is written.</summary>
    public string? LeftOut { get; init; }
}

/// <summary>Decides which laws an objective gets, from what its terms imply.</summary>
static class LawTexts
{
    public static IEnumerable<LawText> Of(Formula formula, Implied implied)
    {
        var spec = formula.Spec;
        return
        [
            Forms,
            Gradients(spec, implied),
            Symmetry(
                "ClustersMayBeRelabelled",
                "S1: Relabelling clusters, in all inputs alike, changes no term and relabels the gradients.",
                "f(zP) = f(z), ∇f(zP) = ∇f(z)P",
                "clusters",
                formula.ClusterSizes.Count,
                implied
            ),
            Symmetry(
                "RowsMayBeReordered",
                "S2: Reordering the rows, in all inputs alike, changes no term and reorders the gradients.",
                "f(Pz) = f(z), ∇f(Pz) = P∇f(z)",
                "rows",
                formula.RowSizes.Count,
                implied
            ),
            .. implied.Shifts.Select(shift => Shift(spec, shift.Input, shift.Terms)),
            Range(implied),
            .. FailureModes.Select(mode => Failure(spec, mode.Name, mode.Method, mode.Summary)),
        ];
    }

    static LawText Forms =>
        new(
            "FormsAgree",
            "G1: The reference, tensor operations and the fused form give the same terms, and the last two the same gradients.",
            "reference = tensors = fused",
            "FormsAgree"
        );

    static LawText Gradients(ObjectiveSpec spec, Implied implied)
    {
        const string name = "GradientsAreFiniteDifferences";
        const string summary = "G1: Gradients are those of central finite differences of the reference.";
        const string formula = "∂f/∂x = lim (f(x + h) − f(x − h)) / 2h";
        if (implied.Stopped.Count == 0)
            return new(name, summary, formula, name);
        string[] inputs = [.. spec.Inputs.Select(input => input.Name).Except(implied.Stopped)];
        var exceptions = string.Join(", ", implied.Stopped);
        return new(
            name,
            inputs.Length == 0 ? summary : $"{summary} Not for {exceptions}, of which StopGradient hides a part.",
            formula,
            name,
            $"inputs: [{string.Join(", ", inputs.Select(Literal.Text))}]"
        )
        {
            LeftOut = inputs.Length == 0 ? "StopGradient hides the derivative of every input" : null,
        };
    }

    static LawText Symmetry(string method, string summary, string formula, string axis, int sizes, Implied implied) =>
        new(method, summary, formula, method)
        {
            LeftOut =
                sizes == 0 ? $"no input has {axis}"
                : implied.Unknown is { } unknown ? $"{unknown} is not known to treat all {axis} alike"
                : null,
        };

    static LawText Shift(ObjectiveSpec spec, string input, IReadOnlyList<double?> shifts)
    {
        var terms = spec.Terms.Select((term, index) => (term.Name, Shift: shifts[index])).ToList();
        var unknown = string.Join(", ", terms.Where(term => term.Shift is null).Select(term => term.Name));
        var known = terms
            .Where(term => term.Shift is not null)
            .Select(term =>
                term.Shift == 0 ? $"{term.Name} does not change" : $"{term.Name} changes by {Times(term.Shift!.Value)}their mean"
            )
            .ToList();
        var summary = $"S3: When a constant is added to each row of {input}: {string.Join(", ", known)}.";
        if (unknown.Length > 0)
            summary += $" Nothing follows for {unknown}, where {input} does not enter through a softmax or a logsumexp alone.";
        return new(
            $"AConstantForEachRowOf{char.ToUpperInvariant(input[0])}{input.Substring(1)}Shifts",
            summary,
            $"f({input} + k) = f({input}) + a·mean(k)",
            "AConstantForEachRowShifts",
            $"input: {Literal.Text(input)}",
            $"shifts: [{string.Join(", ", shifts.Select(shift => shift is double number ? Literal.Number(number) : "double.NaN"))}]"
        )
        {
            LeftOut = known.Count > 0 ? null : $"{input} enters {unknown} not through a softmax or a logsumexp alone",
        };
    }

    static LawText Range(Implied implied) =>
        new(
            "ExtremeLogitsGiveFiniteValues",
            "N1: Finite logits, however large, give finite and right values and gradients.",
            "|z| ≤ 1e18 ⟹ f(z) and ∇f(z) are finite",
            "ExtremeLogitsGiveFiniteValues",
            "magnitude: 1e18"
        )
        {
            LeftOut =
                implied.Growth is not { } growth ? implied.GrowthReason
                : growth > 1 ? $"numbers grow with the power {Literal.Integer(growth)} of the inputs, which leaves the range of float"
                : null,
        };

    static IReadOnlyList<(string Name, string Method, string Summary)> FailureModes { get; } =
    [
        (
            "Representation",
            "RepresentationCollapseCosts",
            "F1: A density that is the same everywhere costs more than one that tells the data from other points."
        ),
        ("Cluster", "ClusterCollapseCosts", "F2: All points in one cluster cost more than clusters that are used equally."),
        (
            "Permutation",
            "PermutedAssignmentsCost",
            "F3: Assignments that are permuted across points, so that views disagree, cost more than views that agree."
        ),
    ];

    static LawText Failure(ObjectiveSpec spec, string mode, string method, string summary) =>
        new(method, summary, "f(failed) > f(good)", "FailureCosts", $"mode: global::GPC.Objectives.Collapse.{mode}")
        {
            HasDomain = false,
            LeftOut = WhyFree(spec, mode),
        };

    // Why a failure mode is not known to cost anything; null if it costs.
    static string? WhyFree(ObjectiveSpec spec, string mode)
    {
        var hasOnlyLogits =
            spec.Inputs.Any(input => input.Kind == Kind.Logits) && spec.Inputs.All(input => input.Kind is Kind.Logits or Kind.PerCluster);
        if (!hasOnlyLogits)
            return "it is only known for objectives whose inputs are logits";
        var verdict = CollapseLint.Check(spec).First(verdict => verdict.Mode == mode);
        return verdict.Free ?? verdict.Absent;
    }

    static string Times(double factor) =>
        factor switch
        {
            1 => "",
            -1 => "minus ",
            _ => Literal.Number(factor) + " times ",
        };
}
