using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes the record of an objective's weights: a config, whose other half is written as that of every config.</summary>
static class WeightsEmitter
{
    /// <summary>What follows the objective's name.</summary>
    public const string Suffix = "Weights";

    const string Interface = "global::GPC.Objectives.IObjectiveWeights";

    public static string Emit(ObjectiveSpec spec)
    {
        var writer = FileHeader.Write();
        var shell = spec.Type with { Self = new TypePart("record", spec.Type.Self.Name + Suffix, "") };
        string[] heading =
        [
            $"/// <summary>The weights of the terms of {RecordsEmitter.See(spec)}.</summary>",
            FileHeader.GeneratedCode,
            "[global::GPC.Configs.Config]",
        ];
        using (shell.Open(writer, heading, $" : {Interface}", $"{spec.Accessibility} sealed "))
        {
            foreach (var term in spec.Terms)
                EmitWeight(writer, term);
            if (spec.HasRamp)
                EmitRamp(writer, spec);
            EmitRule(writer, spec, shell.Self.Name);
            EmitInterface(writer, spec);
            writer.Line($"internal double[] ToArray() => [{string.Join(", ", spec.Terms.Select(Name))}];");
        }
        return writer.ToString();
    }

    static void EmitWeight(CodeWriter writer, TermSpec term)
    {
        writer.Line($"/// <summary>Weight of {term.Name}{(term.Summary.Length > 0 ? $": {term.Summary}" : ".")}</summary>");
        writer
            .Line($"[global::GPC.Configs.NonNegative] public double {Name(term)} {{ get; init; }} = {Literal.Double(term.Weight)};")
            .Line();
    }

    static void EmitRamp(CodeWriter writer, ObjectiveSpec spec)
    {
        var rising = string.Join(", ", spec.Terms.Where(term => !spec.UsesModelSamples(term)).Select(term => term.Name));
        writer.Line("/// <summary>");
        writer.Line(
            $"/// Share of the training over which some weights rise linearly from 0 ({rising}), so that the density is learned first "
                + "and clusters settle in it."
        );
        writer.Line("/// </summary>");
        writer.Line("[global::GPC.Configs.Fraction] public double Ramp { get; init; }").Line();
    }

    static void EmitRule(CodeWriter writer, ObjectiveSpec spec, string name)
    {
        writer.Line(
            "[global::GPC.Configs.Rule(\"at least one term needs a weight, or the loss is constant and nothing is trained\", Fix = "
                + "\"give at least one term a weight above 0\")]"
        );
        writer
            .Line(
                $"private static bool IsTrained({name} weights) => "
                    + $"{string.Join(" || ", spec.Terms.Select(term => $"weights.{Name(term)} > 0").DefaultIfEmpty("true"))};"
            )
            .Line();
    }

    // Of an objective with mistakes, which are errors, nothing runs; it may be none that a config can be written for.
    static void EmitInterface(CodeWriter writer, ObjectiveSpec spec)
    {
        var refusal = new ErrorShell(writer, spec.Type.Self.Name).Refusal;
        const string Errors = "global::System.Collections.Generic.IReadOnlyList<global::GPC.ValidationError>";
        Member("global::GPC.Objectives.Objective", "Objective", $"{spec.Type.FullName}.Objective");
        Member("global::System.Collections.Generic.IReadOnlyList<double>", "Values", "ToArray()");
        Member("double", "Ramp", spec.HasRamp ? "Ramp" : "0");
        if (spec.HasMistakes)
            Member("string", "ToJson()", "");
        Member(Errors, "Errors()", "Validate().Errors");
        Member(Errors, "Warnings()", "Warnings()");

        void Member(string type, string name, string value) =>
            writer.Line($"{type} {Interface}.{name} => {(spec.HasMistakes ? refusal : value)};").Line();
    }

    static string Name(TermSpec term) => SymbolDisplayFormats.Escape(term.Name);
}
