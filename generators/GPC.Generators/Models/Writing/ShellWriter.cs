using GPC.Generators.Declarations;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Writing;

/// <summary>
/// Writes the members of a model whose declaration has mistakes, so that code that uses it compiles and the mistakes are the only errors.
/// They are errors, so this never runs.
/// </summary>
internal static class ShellWriter
{
    public static void Write(CodeWriter writer, ModelShapes shapes)
    {
        var refuse = $"throw new global::System.NotSupportedException(\"The declaration of {shapes.Model.Name} has mistakes.\")";
        var isStatic = shapes.Model.Parameters.Count == 0;
        if (!isStatic && !shapes.Model.Broken) writer.Line($"private readonly string {shapes.Model.CheckField} = $\"{string.Concat(shapes.Model.Parameters.Select(parameter => $"{{{SymbolDisplayFormats.Escape(parameter.Name)}}}"))}\";").Line();
        foreach (var name in new[] { "InputShape", "OutputShape" })
        {
            Document(name);
            writer.Line(isStatic ? $"public static global::System.ReadOnlySpan<long> {name} => {refuse};" : $"public global::System.Collections.Immutable.ImmutableArray<long> {name} => {refuse};");
        }
        foreach (var name in new[] { "ParameterCount", "MultiplyAdds" })
        {
            Document(name);
            writer.Line(isStatic ? $"public const long {name} = 0;" : $"public long {name} => {refuse};");
        }
        Document("Summary");
        writer.Line("public const string Summary = \"\";");
        Document("forward");
        writer.Line($"public override global::TorchSharp.torch.Tensor forward(global::TorchSharp.torch.Tensor input) => {refuse};");
        Document("RegisterLayers");
        writer.Line("protected override void RegisterLayers()").Line("{").Line("}");

        void Document(string name) => writer.Line($"/// <summary>{name}, once the declaration has no mistakes.</summary>");
    }
}
