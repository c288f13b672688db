using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes the records beside an objective: its value, its weights and its options.</summary>
static class RecordsEmitter
{
    const string Tensor = "global::TorchSharp.torch.Tensor";

    /// <summary>The files.</summary>
    public static IEnumerable<GeneratedFile> Emit(ObjectiveSpec spec)
    {
        var terms = spec.Terms.Select(term => $"double {SymbolDisplayFormats.Escape(term.Name)}").Prepend($"{Tensor} Total");
        yield return Record(spec, "Value", $"({string.Join(", ", terms)}) : global::System.IDisposable", Value(spec), writer =>
            EmitValue(writer, spec)
        );
        yield return new(HintName(spec, WeightsEmitter.Suffix), WeightsEmitter.Emit(spec));
        if (spec.Options.Count > 0)
        {
            yield return Record(
                spec,
                "Options",
                " : global::GPC.Objectives.IObjectiveOptions",
                [$"/// <summary>The options of {See(spec)}.</summary>"],
                writer => EmitOptions(writer, spec)
            );
        }
    }

    static GeneratedFile Record(
        ObjectiveSpec spec,
        string suffix,
        string bases,
        IEnumerable<string> documentation,
        Action<CodeWriter> content
    )
    {
        var shell = spec.Type with { Self = new TypePart("record", spec.Type.Self.Name + suffix, "") };
        var writer = FileHeader.Write();
        using (shell.Open(writer, documentation.Append(FileHeader.GeneratedCode), bases, $"{spec.Accessibility} sealed "))
            content(writer);
        return new(HintName(spec, suffix), writer.ToString());
    }

    static IEnumerable<string> Value(ObjectiveSpec spec) =>
        [
            $"/// <summary>The value of {See(spec)}.</summary>",
            "/// <param name=\"Total\">The weighted sum of the terms, a tensor without dimensions that knows its gradient.</param>",
            .. spec.Terms.Select(term =>
                $"/// <param name=\"{term.Name}\">{(term.Summary.Length > 0 ? term.Summary : $"The term <c>{term.Name}</c>.")} "
                + "Unweighted.</param>"
            ),
        ];

    static void EmitValue(CodeWriter writer, ObjectiveSpec spec)
    {
        writer.Line("/// <summary>Disposes the total.</summary>");
        writer.Line("public void Dispose() => Total.Dispose();").Line();
        writer.Line($"internal static {spec.Type.Self.Name}Value Of(global::GPC.Objectives.ObjectiveValue value) =>");
        writer.Line($"    new({string.Join(", ", spec.Terms.Select((_, index) => $"value.Terms[{index}]").Prepend("value.Total"))});");
    }

    static void EmitOptions(CodeWriter writer, ObjectiveSpec spec)
    {
        foreach (var option in spec.Options)
        {
            writer.Line($"/// <summary>The option <c>{option.Name}</c>.</summary>");
            writer.Line($"public double {Property(option)} {{ get; init; }} = {Literal.Double(option.Default)};").Line();
        }
        var objective = spec.HasMistakes ? new ErrorShell(writer, spec.Type.Self.Name).Refusal : $"{spec.Type.FullName}.Objective";
        writer.Line($"global::GPC.Objectives.Objective global::GPC.Objectives.IObjectiveOptions.Objective => {objective};").Line();
        writer
            .Line("global::System.Collections.Generic.IReadOnlyList<double> global::GPC.Objectives.IObjectiveOptions.Values => ToArray();")
            .Line();
        writer.Line($"internal double[] ToArray() => [{string.Join(", ", spec.Options.Select(Property))}];");

        static string Property(OptionSpec option) => SymbolDisplayFormats.Escape(ReservedNames.Property(option.Name));
    }

    static string HintName(ObjectiveSpec spec, string suffix) => spec.Type.HintName.Replace(".g.cs", $"{suffix}.g.cs");

    public static string See(ObjectiveSpec spec) =>
        $"<see cref=\"{spec.Type.Self.Name}{spec.Type.Self.TypeParameters.Replace('<', '{').Replace('>', '}')}\"/>";
}
