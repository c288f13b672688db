using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Emitting;

/// <summary>
/// Writes the forward pass. Every tensor it makes is freed right after its last reader; an operation overwrites its input where
/// that memory is its own and no gradient reads it again.
/// </summary>
sealed class ForwardEmitter
{
    const string Input = "input";

    readonly CodeWriter writer;
    string value = Input;
    Effect effect = Effect.View;
    int made;

    ForwardEmitter(CodeWriter writer) => this.writer = writer;

    public static void Emit(CodeWriter writer, CheckedModel model)
    {
        writer.Line($"/// <summary>Computes {model.Output} from {model.Input}, without the hooks.</summary>");
        writer.Line($"/// <param name=\"input\">A batch of shape {model.Input}.</param>");
        using var method = writer.Block($"public override {ModelEmitter.Tensor} forward({ModelEmitter.Tensor} input)");
        writer.Line($"{Require(model.Input!.Element)}(input, {(model.IsStatic ? "InputShape" : "InputShape.AsSpan()")});");
        var forward = new ForwardEmitter(writer);
        foreach (var layer in model.Layers)
            forward.Layer(layer);
        writer.Line($"return {forward.value};");
    }

    static string Require(Element element) =>
        element switch
        {
            Element.Real => "RequireBatch",
            Element.Index => "RequireIndices",
            _ => "RequireShape",
        };

    void Layer(PlacedLayer layer)
    {
        writer.Line().Line($"// {layer.Name}: {layer.Use.Text} -> {layer.Placement.Output}");
        foreach (var step in layer.Placement.Steps)
        {
            switch (step)
            {
                case Apply apply:
                    Emit(apply, layer);
                    break;
                case AddPaths add:
                    Emit(add, layer);
                    break;
                case JoinPaths join:
                    Emit(join, layer);
                    break;
            }
            if (step.Effect != Effect.View)
                effect = step.Effect;
            else if (effect == Effect.Fresh)
                effect = Effect.View;
        }
    }

    void Emit(Apply apply, PlacedLayer layer)
    {
        if (apply.InPlace is { } inPlace && effect == Effect.Fresh)
        {
            writer.Line($"{Fill(inPlace, layer)};");
            return;
        }
        Become(New(Fill(apply.Code, layer)));
    }

    void Emit(AddPaths add, PlacedLayer layer)
    {
        var body = New(Fill(add.Body, layer));
        var other = add.Shortcut is null ? value : New(Fill(add.Shortcut, layer));
        if (add.Shortcut is not null)
            Free(value);
        var sum = add.BodyEffect == Effect.Fresh ? body : New($"{body}.add({other})");
        if (sum == body)
            writer.Line($"{body}.add_({other});");
        else
            Free(body);
        Free(other);
        value = sum;
    }

    void Emit(JoinPaths join, PlacedLayer layer)
    {
        var first = New(Fill(join.First, layer));
        var second = New(Fill(join.Second, layer));
        Free(value);
        value = New($"global::TorchSharp.torch.cat([{first}, {second}], {join.Dimension})");
        Free(first);
        Free(second);
    }

    void Become(string next)
    {
        Free(value);
        value = next;
    }

    string New(string code)
    {
        var name = $"x{++made}";
        writer.Line($"var {name} = {code};");
        return name;
    }

    void Free(string name)
    {
        if (name != Input)
            writer.Line($"{name}.Dispose();");
    }

    string Fill(string code, PlacedLayer layer) => code.Replace("{x}", value).Replace("{self}", layer.Field);
}
