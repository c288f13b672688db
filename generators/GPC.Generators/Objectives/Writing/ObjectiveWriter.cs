using System.Globalization;
using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>Writes what an objective's class gets: typed evaluation, and the objective as a value with its forms.</summary>
static class ObjectiveWriter
{
    const string Tensor = "global::TorchSharp.torch.Tensor";

    public static string Write(CompiledObjective objective)
    {
        var (spec, writer) = (objective.Spec, FileHeader.Write());
        using (spec.Type.Open(writer, Heading(objective)))
        {
            WriteEvaluations(writer, spec);
            writer.Line();
            WriteReference(writer, spec);
            writer.Line().Line("/// <summary>This objective as a value.</summary>").Line(FileHeader.GeneratedCode);
            writer.Line("public static global::GPC.Objectives.Objective Objective { get; } = new Definition();").Line();
            WriteDefinition(writer, objective);
        }
        return writer.ToString();
    }

    static IEnumerable<string> Heading(CompiledObjective objective)
    {
        var formulas = new FormulaWriter(objective);
        yield return "/// <remarks>";
        yield return "/// <para>Terms, where i counts rows and j clusters:</para>";
        for (var i = 0; i < objective.Terms.Count; i++)
            yield return $"/// <code>{objective.Spec.Terms[i].Name} = {XmlText.Escape(formulas.Write(objective.Terms[i]))}</code>";
        yield return "/// <para>Derivatives of their sum with weights w:</para>";
        for (var i = 0; i < objective.Gradients.Count; i++)
            yield return $"/// <code>∂/∂{objective.Spec.Inputs[i].Name} = {XmlText.Escape(formulas.Write(objective.Gradients[i]))}</code>";
        yield return "/// </remarks>";
        foreach (var line in FormulaAttribute.Write(objective.Spec))
            yield return line;
    }

    static void WriteEvaluations(CodeWriter writer, ObjectiveSpec spec)
    {
        WriteEvaluation(
            writer,
            spec,
            "Evaluate",
            "Value and gradient: fused where all inputs are <c>float</c> or <c>double</c> on the CPU, else by tensor operations."
        );
        writer.Line();
        WriteEvaluation(writer, spec, "EvaluateTensors", "As <c>Evaluate</c>, always by tensor operations.");
    }

    static void WriteEvaluation(CodeWriter writer, ObjectiveSpec spec, string name, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (var input in spec.Inputs)
            writer.Line($"/// <param name=\"{input.Name}\">{input.Kind}, {Extent(input.Kind)}.</param>");
        writer.Line("/// <param name=\"weights\">A weight for each term; null for 1.</param>");
        if (spec.Options.Count > 0)
            writer.Line("/// <param name=\"options\">The options; null for the defaults.</param>");
        writer.Line(
            "/// <exception cref=\"global::System.ArgumentException\">An input has a wrong type, shape or device, or numbers that are "
                + "not finite.</exception>"
        );
        writer.Line(FileHeader.GeneratedCode);
        var options = spec.Options.Count > 0 ? $", {spec.Type.Self.Name}Options? options = null" : "";
        var settings = spec.Options.Count > 0 ? "weights?.ToArray(), options?.ToArray()" : "weights?.ToArray()";
        var inputs = string.Join(", ", spec.Inputs.Select(input => SymbolDisplayFormats.Escape(input.Name)));
        writer.Line(
            $"{spec.Accessibility} static {spec.Type.Self.Name}Value "
                + $"{name}({string.Join(", ", spec.Inputs.Select(input => $"{Tensor} {SymbolDisplayFormats.Escape(input.Name)}"))}, "
                + $"{spec.Type.Self.Name}Weights? weights = null{options}) =>"
        );
        writer.Line($"    {spec.Type.Self.Name}Value.Of(Objective.{name}([{inputs}], {settings}));");
    }

    static void WriteReference(CodeWriter writer, ObjectiveSpec spec)
    {
        writer.Line("/// <summary>The terms as they are written, on doubles: the reference for the other forms.</summary>");
        foreach (var input in spec.Inputs)
            writer.Line($"/// <param name=\"{input.Name}\">{input.Kind}, {Extent(input.Kind)}.</param>");
        foreach (var option in spec.Options)
            writer.Line($"/// <param name=\"{option.Name}\">An option.</param>");
        writer.Line(FileHeader.GeneratedCode);
        var parameters = spec
            .Inputs.Select(input => $"global::GPC.Terms.{input.Kind} {SymbolDisplayFormats.Escape(input.Name)}")
            .Concat(spec.Options.Select(option => $"double {SymbolDisplayFormats.Escape(option.Name)} = {Literal.Double(option.Default)}"));
        var result =
            spec.Terms.Count == 1
                ? "double"
                : $"({string.Join(", ", spec.Terms.Select(term => $"double {SymbolDisplayFormats.Escape(term.Name)}"))})";
        var terms = string.Join(
            ", ",
            spec.Terms.Select(term =>
                $"{spec.Type.Self.Name}.{SymbolDisplayFormats.Escape(term.Name)}({string.Join(", ", term.Parameters.Select(SymbolDisplayFormats.Escape))}).Value"
            )
        );
        writer.Line($"{spec.Accessibility} static {result} EvaluateReference({string.Join(", ", parameters)}) =>");
        writer.Line($"    {(spec.Terms.Count == 1 ? terms : $"({terms})")};");
    }

    static void WriteDefinition(CodeWriter writer, CompiledObjective objective)
    {
        var spec = objective.Spec;
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block("private sealed class Definition : global::GPC.Objectives.Objective"))
        {
            using (
                writer.Block(
                    $"public Definition() : base({Literal.Text(spec.Type.Self.Name)}, [{Inputs(objective)}], "
                        + $"[{string.Join(", ", spec.Terms.Select(term => Term(spec, term)))}], [{Options(spec)}], new Kernel())"
                )
            ) { }
            writer.Line();
            new TensorFormWriter(writer, objective).Write();
            writer.Line().Line("/// <inheritdoc/>");
            writer.Line(
                "protected override double[] "
                    + "ReferenceTerms(global::System.Collections.Generic.IReadOnlyList<global::GPC.Terms.TermValue> inputs, "
                    + "global::System.Collections.Generic.IReadOnlyList<double> options) =>"
            );
            writer.Line(
                $"    [{string.Join(", ", spec.Terms.Select(term => $"{spec.Type.Self.Name}.{SymbolDisplayFormats.Escape(term.Name)}({string.Join(", ", term.Parameters.Select(parameter => Argument(spec, parameter)))}).Value"))}];"
            );
        }
        writer.Line();
        new KernelWriter(writer, objective).Write();
    }

    static string Argument(ObjectiveSpec spec, string parameter)
    {
        var input = spec.Inputs.ToList().FindIndex(input => input.Name == parameter);
        return input >= 0
            ? $"(global::GPC.Terms.{spec.Inputs[input].Kind})inputs[{input.ToString(CultureInfo.InvariantCulture)}]"
            : $"options[{spec.Options.ToList().FindIndex(option => option.Name == parameter).ToString(CultureInfo.InvariantCulture)}]";
    }

    static string Inputs(CompiledObjective objective) =>
        string.Join(
            ", ",
            objective.Spec.Inputs.Select(
                (input, index) =>
                    $"new({Literal.Text(input.Name)}, typeof(global::GPC.Terms.{input.Kind}), "
                    + $"{Size(objective.InputShapes[index].Rows)}, {Size(objective.InputShapes[index].Clusters)}, "
                    + $"global::GPC.Objectives.InputRole.{input.Role})"
            )
        );

    static string Term(ObjectiveSpec spec, TermSpec term)
    {
        var inputs = spec
            .Inputs.Select((input, index) => (input.Name, index))
            .Where(input => term.Parameters.Contains(input.Name))
            .Select(input => input.index.ToString(CultureInfo.InvariantCulture));
        return $"new({Literal.Text(term.Name)}, [{string.Join(", ", inputs)}])";
    }

    static string Options(ObjectiveSpec spec) =>
        string.Join(", ", spec.Options.Select(option => $"new({Literal.Text(option.Name)}, {Literal.Double(option.Default)})"));

    static string Size(int? size) => size?.ToString(CultureInfo.InvariantCulture) ?? "null";

    static string Extent(Kind kind) =>
        (kind.HasRows(), kind.HasClusters()) switch
        {
            (true, true) => "rows x clusters",
            (true, false) => "one number for each row",
            _ => "one number for each cluster",
        };
}
