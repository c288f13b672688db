using GPC.Generators.Declarations;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Writing;

/// <summary>Writes the fields of a model and their registration as parts of the module.</summary>
internal static class FieldWriter
{
    public static void Write(CodeWriter writer, ModelShapes shapes)
    {
        WriteChecks(writer, shapes);
        foreach (var layer in shapes.Layers)
        {
            foreach (var member in layer.Placement.Members) Write(writer, layer, member);
        }
        if (shapes.Layers.Any(layer => layer.Placement.Members.Count > 0)) writer.Line();
    }

    // TorchSharp replaces parameters when a module is moved, and finds the field by the parameter's name.
    private static void Write(CodeWriter writer, PlacedLayer layer, Member member)
    {
        var replaced = member.Kind == MemberKind.Parameter;
        if (replaced) writer.Line($"[global::TorchSharp.Utils.ComponentName(Name = \"{layer.Name}{member.Suffix}\")]");
        writer.Line($"private {(replaced ? "" : "readonly ")}{member.Type} {Name(layer, member)} = {member.Code};");
    }

    public static void WriteRegistration(CodeWriter writer, ModelShapes shapes)
    {
        writer.Line().Line("/// <inheritdoc/>");
        using (writer.Block("protected override void RegisterLayers()"))
        {
            foreach (var layer in shapes.Layers)
            {
                foreach (var member in layer.Placement.Members)
                {
                    if (member.Kind == MemberKind.Module) writer.Line($"register_module(\"{layer.Name}{member.Suffix}\", {Name(layer, member)});");
                    if (member.Kind == MemberKind.Parameter) writer.Line($"register_parameter(\"{layer.Name}{member.Suffix}\", {Name(layer, member)});");
                }
            }
        }
    }

    public static string Name(PlacedLayer layer, Member member) => layer.Field + member.Suffix;

    // The first initializer to run: what it refuses can't be made.
    private static void WriteChecks(CodeWriter writer, ModelShapes shapes)
    {
        if (shapes.Model.Parameters.Count == 0) return;
        var names = shapes.Model.Parameters.Select(parameter => SymbolDisplayFormats.Escape(parameter.Name)).ToList();
        writer.Line($"private readonly bool {shapes.Model.CheckField} = Check({string.Join(", ", names)});").Line();
    }

    /// <summary>Writes the check that the first initializer calls.</summary>
    public static void WriteCheck(CodeWriter writer, ModelShapes shapes)
    {
        if (shapes.Model.Parameters.Count == 0) return;
        var names = shapes.Model.Parameters.Select(parameter => SymbolDisplayFormats.Escape(parameter.Name)).ToList();
        writer.Line();
        using (writer.Block($"private static bool Check({string.Join(", ", names.Select(name => "int " + name))})"))
        {
            writer.Line($"var made = $\"{shapes.Model.Name}({string.Join(", ", names.Select(name => $"{name}: {{{name}}}"))})\";");
            foreach (var name in names) writer.Line($"global::GPC.Layers.Operations.Require({name} >= 1, made, \"{name} must be at least 1\");");
            foreach (var requirement in shapes.Requirements) writer.Line($"global::GPC.Layers.Operations.Require({requirement.Condition}, made, \"{Text(requirement)}\");");
            writer.Line("return true;");
        }
    }

    private static string Text(Requirement requirement) => requirement.Text.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
