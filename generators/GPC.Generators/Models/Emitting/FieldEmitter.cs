using GPC.Generators.Declarations;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Emitting;

/// <summary>Writes the fields of a model and their registration as parts of the module.</summary>
static class FieldEmitter
{
    public static void Emit(CodeWriter writer, CheckedModel model)
    {
        EmitCheckField(writer, model);
        var fields = Fields(model).ToList();
        foreach (var (layer, member) in fields)
            Emit(writer, layer, member);
        if (fields.Count > 0)
            writer.Line();
    }

    // TorchSharp replaces parameters when a module is moved, and finds the field by the parameter's name.
    static void Emit(CodeWriter writer, PlacedLayer layer, Member member)
    {
        var replaced = member.Kind == MemberKind.Parameter;
        if (replaced)
            writer.Line($"[global::TorchSharp.Utils.ComponentName(Name = \"{layer.Name}{member.Suffix}\")]");
        writer.Line($"private {(replaced ? "" : "readonly ")}{member.Type} {Name(layer, member)} = {member.Code};");
    }

    public static void EmitRegistration(CodeWriter writer, CheckedModel model)
    {
        writer.Line().Line("/// <inheritdoc/>");
        using var method = writer.Block("protected override void RegisterLayers()");
        foreach (var (layer, member) in Fields(model))
        {
            var arguments = $"(\"{layer.Name}{member.Suffix}\", {Name(layer, member)});";
            if (member.Kind == MemberKind.Module)
                writer.Line("register_module" + arguments);
            if (member.Kind == MemberKind.Parameter)
                writer.Line("register_parameter" + arguments);
        }
    }

    /// <summary>Writes the check that the first initializer calls.</summary>
    public static void EmitCheck(CodeWriter writer, CheckedModel model)
    {
        if (model.IsStatic)
            return;
        var names = Names(model);
        writer.Line();
        using var method = writer.Block($"private static bool Check({string.Join(", ", names.Select(name => "int " + name))})");
        writer.Line($"var made = $\"{model.Model.Name}({string.Join(", ", names.Select(name => $"{name}: {{{name}}}"))})\";");
        foreach (var name in names)
            Require($"{name} >= 1", $"{name} must be at least 1");
        foreach (var requirement in model.Requirements)
            Require(requirement.Condition, requirement.Text);
        writer.Line("return true;");

        void Require(string condition, string text) =>
            writer.Line($"global::GPC.Layers.LayerOperations.Require({condition}, made, {Literal.Text(text)});");
    }

    // This initializer runs first, so that a model with wrong parameters is not created.
    static void EmitCheckField(CodeWriter writer, CheckedModel model)
    {
        if (model.IsStatic)
            return;
        writer.Line($"private readonly bool {model.Model.CheckField} = Check({string.Join(", ", Names(model))});").Line();
    }

    static IEnumerable<(PlacedLayer Layer, Member Member)> Fields(CheckedModel model) =>
        model.Layers.SelectMany(layer => layer.Placement.Members, (layer, member) => (layer, member));

    static string Name(PlacedLayer layer, Member member) => layer.Field + member.Suffix;

    static List<string> Names(CheckedModel model) => [.. model.Model.Parameters.Select(parameter => parameter.Code)];
}
