using GPC.Generators.Declarations;
using GPC.Generators.Dimensions;

namespace GPC.Generators.Views;

/// <summary>Writes the other half of a class of views.</summary>
static class ViewsEmitter
{
    const string Signature =
        "public global::GPC.Layers.Samples Apply(global::GPC.Layers.Samples input, global::TorchSharp.torch.Generator generator)";

    public static GeneratedFile Emit(CheckedViews views)
    {
        var writer = FileHeader.Write();
        using (views.Spec.Shell.Open(writer, [FileHeader.GeneratedCode], " : global::GPC.Views.IViews"))
        {
            if (views.Valid)
                Body(writer, views);
            else
                Shell(writer, views);
        }
        return new(views.Spec.Shell.HintName, writer.ToString());
    }

    static void Body(CodeWriter writer, CheckedViews views)
    {
        Size(writer, "InputShape", "The shape of one sample, without the batch.", views.Input!);
        Size(writer, "OutputShape", "The shape of one view, without the batch.", views.Output);
        writer.Line("/// <inheritdoc/>");
        using (writer.Block(Signature))
        {
            writer.Line($"global::GPC.Views.Shapes.Require(input, InputShape, {Literal.Text(views.Spec.Name)});");
            writer.Line("var x0 = input.Tensor;");
            var made = 0;
            for (var index = 0; index < views.Steps.Count; )
            {
                var together = Math.Max(1, views.Steps.Skip(index).TakeWhile(step => step.Geometric).Count());
                Group(writer, views.Steps.Skip(index).Take(together).ToList(), made);
                if (made > 0)
                    writer.Line($"x{made}.Dispose();");
                made++;
                index += together;
            }
            writer.Line().Line($"return new(x{made});");
        }
    }

    // Writes a step, or neighbouring steps that share one resampling.
    static void Group(CodeWriter writer, List<PlacedStep> steps, int made)
    {
        writer.Line();
        foreach (var step in steps)
            writer.Line($"// {step.Use!.Text} -> {step.Output}");
        var (input, output, geometry) = ($"x{made}", $"x{made + 1}", $"geometry{made + 1}");
        if (!steps[0].Geometric)
        {
            writer.Line($"var {output} = {steps[0].Code.Replace("{x}", input)};");
            return;
        }
        writer.Line($"using var {geometry} = global::GPC.Views.Geometry.Of({input})");
        writer.Lines(steps.Select((step, index) => $"    .{step.Code}{(index == steps.Count - 1 ? ";" : "")}"));
        writer.Line($"var {output} = {geometry}.Resample({input});");
    }

    static void Size(CodeWriter writer, string name, string meaning, Shape shape)
    {
        writer.Line($"/// <summary>{meaning}</summary>");
        writer.Line($"{Property(name)} => {shape.Code};").Line();
        writer.Line(OfObject(name)).Line();
    }

    static string Property(string name) => $"public static global::System.ReadOnlySpan<long> {name}";

    // IViews gives the objects what the class has as static members.
    static string OfObject(string name) => $"global::System.ReadOnlySpan<long> global::GPC.Views.IViews.{name} => {name};";

    static void Shell(CodeWriter writer, CheckedViews views)
    {
        var shell = new ErrorShell(writer, views.Spec.Name);
        foreach (var name in new[] { "InputShape", "OutputShape" })
            shell.Member(name, Property(name)).Line().Line(OfObject(name)).Line();
        writer.Line("/// <inheritdoc/>").Line($"{Signature} => {shell.Refusal};");
    }
}
