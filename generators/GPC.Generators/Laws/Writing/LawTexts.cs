using System.Globalization;
using GPC.Generators.Laws.Reasoning;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Laws.Writing;

/// <summary>Which laws an objective gets, from what its terms imply.</summary>
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
                "S1",
                "Relabelling clusters, in all inputs alike, changes no term and relabels the gradients.",
                "f(zP) = f(z), ∇f(zP) = ∇f(z)P",
                "clusters",
                formula.ClusterSizes.Count,
                implied
            ),
            Symmetry(
                "RowsMayBeReordered",
                "S2",
                "Reordering the rows, in all inputs alike, changes no term and reorders the gradients.",
                "f(Pz) = f(z), ∇f(Pz) = P∇f(z)",
                "rows",
                formula.RowSizes.Count,
                implied
            ),
            .. implied.Shifts.Select(shift => Shift(spec, shift.Input, shift.Terms)),
            Range(implied),
            .. Failures.Modes.Select(mode => new LawText(
                mode.Method,
                $"{mode.Id}: {mode.Words}",
                "f(failed) > f(good)",
                $"FailureCosts(mode: global::GPC.Objectives.Collapse.{mode.Mode}, ",
                HasDomain: false,
                Failures.Free(spec, mode.Mode)
            )),
        ];
    }

    static LawText Forms =>
        new(
            "FormsAgree",
            "G1: The reference, tensor operations and the fused form give the same terms, and the last two the same gradients.",
            "reference = tensors = fused",
            "FormsAgree("
        );

    static LawText Gradients(ObjectiveSpec spec, Implied implied)
    {
        string[] inputs = [.. spec.Inputs.Select(input => input.Name).Except(implied.Stopped)];
        var law = new LawText(
            "GradientsAreFiniteDifferences",
            "G1: Gradients are those of central finite differences of the reference.",
            "∂f/∂x = lim (f(x + h) − f(x − h)) / 2h",
            implied.Stopped.Count == 0
                ? "GradientsAreFiniteDifferences("
                : $"GradientsAreFiniteDifferences(inputs: [{string.Join(", ", inputs.Select(input => $"\"{input}\""))}], "
        );
        return inputs.Length == 0 ? law with { LeftOut = "StopGradient hides the derivative of every input" }
            : implied.Stopped.Count == 0 ? law
            : law with { Summary = $"{law.Summary} Not for {string.Join(", ", implied.Stopped)}, of which StopGradient hides a part." };
    }

    static LawText Symmetry(string method, string id, string words, string law, string axis, int sizes, Implied implied) =>
        new(
            method,
            $"{id}: {words}",
            law,
            $"{method}(",
            LeftOut: sizes == 0 ? $"no input has {axis}"
                : implied.Unknown is { } unknown ? $"{unknown} is not known to treat all {axis} alike"
                : null
        );

    static LawText Shift(ObjectiveSpec spec, string input, IReadOnlyList<double?> terms)
    {
        var said = spec.Terms.Select((term, index) => (term.Name, Shift: terms[index])).ToList();
        var known = said.Where(term => term.Shift is not null)
            .Select(term =>
                term.Shift == 0 ? $"{term.Name} does not change" : $"{term.Name} changes by {Times(term.Shift!.Value)}their mean"
            )
            .ToList();
        var unknown = said.Where(term => term.Shift is null).Select(term => term.Name).ToList();
        var law = new LawText(
            $"AConstantForEachRowOf{char.ToUpperInvariant(input[0])}{input.Substring(1)}Shifts",
            $"S3: When a constant is added to each row of {input}: "
                + $"{string.Join(", ", known)}.{(unknown.Count > 0 ? $" Nothing follows for {string.Join(", ", unknown)}, where {input} does not enter through a softmax or a logsumexp alone." : "")}",
            $"f({input} + k) = f({input}) + a·mean(k)",
            $"AConstantForEachRowShifts(input: \"{input}\", shifts: "
                + $"[{string.Join(", ", terms.Select(shift => shift is double number ? Number(number) : "double.NaN"))}], "
        );
        return known.Count > 0
            ? law
            : law with
            {
                LeftOut = $"{input} enters {string.Join(", ", unknown)} not through a softmax or a logsumexp alone",
            };
    }

    static LawText Range(Implied implied) =>
        new(
            "ExtremeLogitsGiveFiniteValues",
            "N1: Finite logits, however large, give finite and right values and gradients.",
            "|z| ≤ 1e18 ⟹ f(z) and ∇f(z) are finite",
            "ExtremeLogitsGiveFiniteValues(magnitude: 1e18, ",
            LeftOut: implied.Growth is null ? implied.GrowthReason
                : implied.Growth > 1
                    ? $"numbers grow with the power {Number(implied.Growth.Value)} of the inputs, which leaves the range of float"
                : null
        );

    static string Times(double factor) =>
        factor switch
        {
            1 => "",
            -1 => "minus ",
            _ => Number(factor) + " times ",
        };

    static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
