using GPC.Generators.Declarations;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Writing;

/// <summary>Writes the other half of a model's class.</summary>
internal static class ModelWriter
{
    public static GeneratedFile Write(ModelShapes shapes)
    {
        var writer = FileHeader.Write();
        var bases = $" : global::GPC.Layers.Network<{RoleCode(shapes.InputRole)}, {RoleCode(shapes.OutputRole)}>";
        using (shapes.Model.Shell.Open(writer, shapes.Valid ? Heading(shapes) : [FileHeader.GeneratedCode], bases, "sealed "))
        {
            if (shapes.Valid) Body(writer, shapes);
            else ShellWriter.Write(writer, shapes);
        }
        return new(shapes.Model.Shell.HintName, writer.ToString());
    }

    private static void Body(CodeWriter writer, ModelShapes shapes)
    {
        FieldWriter.Write(writer, shapes);
        FactWriter.Write(writer, shapes);
        ForwardWriter.Write(writer, shapes);
        FieldWriter.WriteRegistration(writer, shapes);
        FieldWriter.WriteCheck(writer, shapes);
    }

    private static IEnumerable<string> Heading(ModelShapes shapes) =>
    [
        "/// <remarks>",
        $"/// From {shapes.Input} to {shapes.Output}:",
        "/// <code>",
        .. SummaryTable.Rows(shapes).Select(row => "/// " + Xml.Escape(row)),
        "/// </code>",
        "/// </remarks>",
        FileHeader.GeneratedCode,
    ];

    private static string RoleCode(Role role) => $"global::GPC.Layers.{role}";
}
