using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes what an objective's class gets: typed evaluation, and the objective as a value with its forms.</summary>
static class ObjectiveEmitter
{
    const string Tensor = "global::TorchSharp.torch.Tensor";
    const int FormulaWidth = 120;

    // Helpers stand in a namespace of their own, where simple names mean what they are meant to, whatever the user's types are called.
    const string Namespace = "GPC.Objectives.Generated";

    public static string Emit(CompiledObjective objective)
    {
        var (spec, writer, dimensions) = (objective.Spec, FileHeader.Write(), new DimensionNames(objective));
        using (spec.Type.Namespace.Length > 0 ? writer.Block($"namespace {spec.Type.Namespace}") : null)
        using ((spec.Type with { Namespace = "" }).Open(writer, Heading(objective, dimensions)))
        {
            EmitEvaluations(writer, spec);
            writer.Line();
            EmitReference(writer, spec);
            writer.Line().Line("/// <summary>This objective as a value.</summary>").Line(FileHeader.GeneratedCode);
            writer.Line($"public static global::GPC.Objectives.Objective Objective {{ get; }} = new global::{Namespace}.Definition(");
            writer.Line("    static (inputs, options) =>").Line("        [");
            foreach (var term in spec.Terms)
                writer.Line($"            {TermCall(spec, term, parameter => Argument(spec, parameter))},");
            writer.Line("        ]").Line(");");
        }
        writer.Line();
        using (writer.Block($"namespace {Namespace}"))
        {
            string[] usings = ["System", "System.Collections.Generic", "System.Linq", "System.Runtime.CompilerServices", "GPC.Numerics"];
            writer
                .Lines(usings.Select(name => $"using {name};"))
                .Line("using GPC.Terms;")
                .Line("using Tensor = TorchSharp.torch.Tensor;")
                .Line("using Torch = TorchSharp.torch;")
                .Line();
            EmitDefinition(writer, objective, dimensions);
            writer.Line();
            new KernelEmitter(writer, objective, dimensions).Emit();
        }
        return writer.ToString();
    }

    static IEnumerable<string> Heading(CompiledObjective objective, DimensionNames dimensions)
    {
        var formulas = new FormulaEmitter(objective, dimensions);
        List<string> lines = ["/// <remarks>", "/// <para>Terms, where i counts rows and j clusters:</para>"];
        for (var i = 0; i < objective.Terms.Count; i++)
            lines.AddRange(Formula(objective.Spec.Terms[i].Name, formulas.Emit(objective.Terms[i]).Text));
        lines.Add("/// <para>Derivatives of their sum with weights w:</para>");
        for (var i = 0; i < objective.Gradients.Count; i++)
            lines.AddRange(Formula("∂/∂" + objective.Spec.Inputs[i].Name, formulas.Emit(objective.Gradients[i]).Text));
        return [.. lines, "/// </remarks>", .. FormulaAttributes.Write(objective.Spec)];
    }

    // On as many lines as it takes.
    static IEnumerable<string> Formula(string name, string formula)
    {
        var (lines, line) = (new List<string>(), $"/// <code>{name} =");
        foreach (var word in XmlText.Escape(formula).Split(' '))
        {
            if (line.Length + 1 + word.Length > FormulaWidth)
            {
                lines.Add(line);
                line = "///    ";
            }
            line += " " + word;
        }
        return [.. lines, line + "</code>"];
    }

    static void EmitEvaluations(CodeWriter writer, ObjectiveSpec spec)
    {
        EmitEvaluation(
            writer,
            spec,
            "Evaluate",
            "Value and gradient: fused where all inputs are <c>float</c> or <c>double</c> on the CPU, else by tensor operations."
        );
        writer.Line();
        EmitEvaluation(writer, spec, "EvaluateTensors", "As <c>Evaluate</c>, always by tensor operations.");
    }

    static void EmitEvaluation(CodeWriter writer, ObjectiveSpec spec, string name, string summary)
    {
        writer.Line("/// <summary>").Line($"/// {summary}").Line("/// </summary>");
        foreach (var input in spec.Inputs)
            writer.Line($"/// <param name=\"{input.Name}\">{input.Kind}, {Extent(input.Kind)}.</param>");
        writer.Line("/// <param name=\"weights\">A weight for each term; null for 1.</param>");
        if (spec.Options.Count > 0)
            writer.Line("/// <param name=\"options\">The options; null for the defaults.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">");
        writer.Line("/// An input has a wrong type, shape or device, or numbers that are not finite.");
        writer.Line("/// </exception>");
        writer.Line(FileHeader.GeneratedCode);
        var settings = spec.Options.Count > 0 ? "weights?.ToArray(), options?.ToArray()" : "weights?.ToArray()";
        var inputs = string.Join(", ", spec.Inputs.Select(input => SymbolDisplayFormats.Escape(input.Name)));
        EmitSignature(
            writer,
            $"{spec.Accessibility} static {spec.Type.Self.Name}Value {name}",
            [
                .. spec.Inputs.Select(input => $"{Tensor} {SymbolDisplayFormats.Escape(input.Name)}"),
                $"{spec.Type.Self.Name}Weights? weights = null",
                .. spec.Options.Count > 0 ? new[] { $"{spec.Type.Self.Name}Options? options = null" } : [],
            ]
        );
        writer.Line($"    {spec.Type.Self.Name}Value.Of(Objective.{name}([{inputs}], {settings}));");
    }

    static void EmitSignature(CodeWriter writer, string method, IReadOnlyList<string> parameters)
    {
        writer.Line($"{method}(");
        for (var i = 0; i < parameters.Count; i++)
            writer.Line($"    {parameters[i]}{(i < parameters.Count - 1 ? "," : "")}");
        writer.Line(") =>");
    }

    static void EmitReference(CodeWriter writer, ObjectiveSpec spec)
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
        EmitSignature(writer, $"{spec.Accessibility} static {result} EvaluateReference", [.. parameters]);
        var terms = spec.Terms.Select(term => TermCall(spec, term, SymbolDisplayFormats.Escape)).ToList();
        if (terms.Count == 1)
        {
            writer.Line($"    {terms[0]};");
            return;
        }
        writer.Line("    (");
        for (var i = 0; i < terms.Count; i++)
            writer.Line($"        {terms[i]}{(i < terms.Count - 1 ? "," : "")}");
        writer.Line("    );");
    }

    static string TermCall(ObjectiveSpec spec, TermSpec term, Func<string, string> argument) =>
        $"{spec.Type.Self.Name}.{SymbolDisplayFormats.Escape(term.Name)}({string.Join(", ", term.Parameters.Select(argument))}).Value";

    static void EmitDefinition(CodeWriter writer, CompiledObjective objective, DimensionNames dimensions)
    {
        var spec = objective.Spec;
        writer.Line("/// <summary>The objective with its forms.</summary>");
        writer.Line("file sealed class Definition(Func<IReadOnlyList<TermValue>, IReadOnlyList<double>, double[]> reference)");
        writer.Line("    : Objective(");
        writer.Line($"        {Literal.Text(spec.Type.Self.Name)},");
        EmitItems(writer, [.. spec.Inputs.Select((_, index) => Input(objective, dimensions, index))]);
        EmitItems(writer, [.. spec.Terms.Select(term => Term(spec, dimensions, term))]);
        EmitItems(writer, [.. spec.Options.Select(option => $"new({Literal.Text(option.Name)}, {Literal.Double(option.Default)})")]);
        writer.Line("        new Kernel()");
        using (writer.Block("    )"))
        {
            writer.Line("const int Rows = 0, Clusters = 1;").Line();
            new TensorFormEmitter(writer, objective, dimensions).Emit();
            writer.Line().Line("/// <inheritdoc/>");
            writer.Line("protected override double[] ReferenceTerms(IReadOnlyList<TermValue> inputs, IReadOnlyList<double> options) =>");
            writer.Line("    reference(inputs, options);");
        }
    }

    static void EmitItems(CodeWriter writer, IReadOnlyCollection<string> items)
    {
        if (items.Count == 0)
        {
            writer.Line("        [],");
            return;
        }
        writer.Line("        [");
        foreach (var item in items)
            writer.Line($"            {item},");
        writer.Line("        ],");
    }

    static string Argument(ObjectiveSpec spec, string parameter)
    {
        var input = spec.Inputs.ToList().FindIndex(input => input.Name == parameter);
        return input >= 0
            ? $"(global::GPC.Terms.{spec.Inputs[input].Kind})inputs[{Literal.Integer(input)}]"
            : $"options[{Literal.Integer(spec.Options.ToList().FindIndex(option => option.Name == parameter))}]";
    }

    static string Input(CompiledObjective objective, DimensionNames dimensions, int index)
    {
        var (input, shape) = (objective.Spec.Inputs[index], objective.InputShapes[index]);
        var (rows, clusters) = (Size(dimensions, shape.Rows), Size(dimensions, shape.Clusters));
        return $"new({Literal.Text(input.Name)}, typeof({input.Kind}), {rows}, {clusters}, InputRole.{input.Role})";
    }

    static string Term(ObjectiveSpec spec, DimensionNames dimensions, TermSpec term)
    {
        var inputs = Enumerable
            .Range(0, spec.Inputs.Count)
            .Where(input => term.Parameters.Contains(spec.Inputs[input].Name))
            .Select(dimensions.Input);
        return $"new({Literal.Text(term.Name)}, [{string.Join(", ", inputs)}])";
    }

    static string Size(DimensionNames dimensions, int? size) => size is int axis ? dimensions.Dimension(axis) : "null";

    static string Extent(Kind kind) =>
        (kind.HasRows(), kind.HasClusters()) switch
        {
            (true, true) => "rows x clusters",
            (true, false) => "one number for each row",
            _ => "one number for each cluster",
        };
}
