using GPC.Generators.Declarations;
using GPC.Generators.Models.Dimensions;
using GPC.Generators.Models.Writing;

namespace GPC.Generators.Views;

/// <summary>Writes the other half of a class of views.</summary>
internal static class ViewsWriter
{
    private const string Signature = "public global::GPC.Layers.Samples Apply(global::GPC.Layers.Samples input, global::TorchSharp.torch.Generator generator)";

    public static GeneratedFile Write(CheckedViews views)
    {
        var writer = FileHeader.Write();
        using (views.Declaration.Shell.Open(writer, [FileHeader.GeneratedCode], " : global::GPC.Views.IViews"))
        {
            if (views.Valid) Body(writer, views);
            else Shell(writer, views);
        }
        return new(views.Declaration.Shell.HintName, writer.ToString());
    }

    private static void Body(CodeWriter writer, CheckedViews views)
    {
        Size(writer, "InputShape", "The shape of one sample, without the batch.", views.Input!);
        Size(writer, "OutputShape", "The shape of one view, without the batch.", views.Output);
        writer.Line("/// <inheritdoc/>");
        using (writer.Block(Signature))
        {
            writer.Line($"global::GPC.Views.Shapes.Require(input, InputShape, \"{views.Declaration.Name}\");").Line("var x0 = input.Tensor;");
            var made = 0;
            for (var index = 0; index < views.Steps.Count;)
            {
                var together = Math.Max(1, views.Steps.Skip(index).TakeWhile(step => step.Geometric).Count());
                Group(writer, views.Steps.Skip(index).Take(together).ToList(), made);
                if (made > 0) writer.Line($"x{made}.Dispose();");
                made++;
                index += together;
            }
            writer.Line().Line($"return new(x{made});");
        }
    }

    // A step, or neighbours that share a resampling: from {made} to the next.
    private static void Group(CodeWriter writer, List<PlacedStep> steps, int made)
    {
        writer.Line();
        foreach (var step in steps) writer.Line($"// {step.Use!.Text} -> {step.Output}");
        var next = $"var x{made + 1} = ";
        if (!steps[0].Geometric)
        {
            writer.Line($"{next}{steps[0].Code.Replace("{x}", $"x{made}")};");
            return;
        }
        writer.Line($"using var geometry{made + 1} = global::GPC.Views.Geometry.Of(x{made})").Lines(steps.Select((step, index) => $"    .{step.Code}{(index == steps.Count - 1 ? ";" : "")}"));
        writer.Line($"{next}geometry{made + 1}.Resample(x{made});");
    }

    private static void Size(CodeWriter writer, string name, string meaning, Shape shape) => writer
        .Line($"/// <summary>{meaning}</summary>")
        .Line($"public static global::System.ReadOnlySpan<long> {name} => [{string.Join(", ", shape.Dims.Select(dim => dim.Text))}];")
        .Line()
        .Line(OfObject(name))
        .Line();

    // What the class has as a whole, its objects have as IViews.
    private static string OfObject(string name) => $"global::System.ReadOnlySpan<long> global::GPC.Views.IViews.{name} => {name};";

    // So that code that uses the class compiles and its mistakes are the only errors. They are errors, so this never runs.
    private static void Shell(CodeWriter writer, CheckedViews views)
    {
        var refuse = $"throw new global::System.NotSupportedException(\"The declaration of {views.Declaration.Name} has mistakes.\")";
        foreach (var name in new[] { "InputShape", "OutputShape" })
            writer.Line($"/// <summary>{name}, once the declaration has no mistakes.</summary>").Line($"public static global::System.ReadOnlySpan<long> {name} => {refuse};").Line().Line(OfObject(name)).Line();
        writer.Line("/// <inheritdoc/>").Line($"{Signature} => {refuse};");
    }
}
