using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Writing;

/// <summary>
/// Writes the forward pass. Every tensor it makes is freed right after its last reader; an operation overwrites its input where
/// that memory is its own and no gradient reads it again.
/// </summary>
internal sealed class ForwardWriter
{
    private const string Input = "input";

    private readonly CodeWriter writer;
    private string value = Input;
    private Effect effect = Effect.View;
    private int made;

    private ForwardWriter(CodeWriter writer) => this.writer = writer;

    public static void Write(CodeWriter writer, ModelShapes shapes)
    {
        writer.Line($"/// <summary>Computes {shapes.Output} from {shapes.Input}, without the hooks.</summary>");
        writer.Line($"/// <param name=\"input\">A batch of shape {shapes.Input}.</param>");
        using (writer.Block("public override global::TorchSharp.torch.Tensor forward(global::TorchSharp.torch.Tensor input)"))
        {
            writer.Line($"{Require(shapes.Input!.Element)}(input, {(shapes.Model.Parameters.Count == 0 ? "InputShape" : "InputShape.AsSpan()")});");
            var forward = new ForwardWriter(writer);
            foreach (var layer in shapes.Layers) forward.Layer(layer);
            writer.Line($"return {forward.value};");
        }
    }

    private static string Require(Element element) => element switch
    {
        Element.Real => "RequireBatch",
        Element.Index => "RequireIndices",
        _ => "RequireShape",
    };

    private void Layer(PlacedLayer layer)
    {
        writer.Line().Line($"// {layer.Name}: {layer.Use.Text} -> {layer.Placement.Output}");
        foreach (var step in layer.Placement.Steps)
        {
            switch (step)
            {
                case Apply apply:
                    Write(apply, layer);
                    break;
                case AddPaths add:
                    Write(add, layer);
                    break;
                case JoinPaths join:
                    Write(join, layer);
                    break;
            }
            if (step.Effect != Effect.View) effect = step.Effect;
            else if (effect == Effect.Fresh) effect = Effect.View;
        }
    }

    private void Write(Apply apply, PlacedLayer layer)
    {
        if (apply.InPlace is { } inPlace && effect == Effect.Fresh)
        {
            writer.Line($"{Fill(inPlace, layer)};");
            return;
        }
        Become(New(Fill(apply.Code, layer)));
    }

    private void Write(AddPaths add, PlacedLayer layer)
    {
        var body = New(Fill(add.Body, layer));
        var other = add.Shortcut is null ? value : New(Fill(add.Shortcut, layer));
        if (add.Shortcut is not null) Free(value);
        var sum = add.BodyEffect == Effect.Fresh ? body : New($"{body}.add({other})");
        if (sum == body) writer.Line($"{body}.add_({other});");
        else Free(body);
        Free(other);
        value = sum;
    }

    private void Write(JoinPaths join, PlacedLayer layer)
    {
        var first = New(Fill(join.First, layer));
        var second = New(Fill(join.Second, layer));
        Free(value);
        value = New($"global::TorchSharp.torch.cat([{first}, {second}], {join.Dimension})");
        Free(first);
        Free(second);
    }

    private void Become(string next)
    {
        Free(value);
        value = next;
    }

    private string New(string code)
    {
        var name = $"x{++made}";
        writer.Line($"var {name} = {code};");
        return name;
    }

    private void Free(string name)
    {
        if (name != Input) writer.Line($"{name}.Dispose();");
    }

    private string Fill(string code, PlacedLayer layer) => code.Replace("{x}", value).Replace("{self}", layer.Field);
}
