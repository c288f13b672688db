using GPC.Generators.Declarations;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Emitting;

/// <summary>Writes the other half of a model's class.</summary>
static class ModelEmitter
{
    /// <summary>The type of a batch, and of what is computed from it.</summary>
    public const string Tensor = "global::TorchSharp.torch.Tensor";

    public static GeneratedFile Emit(CheckedModel model)
    {
        var writer = FileHeader.Write();
        var bases = $" : global::GPC.Layers.Network<{RoleCode(model.InputRole)}, {RoleCode(model.OutputRole)}>";
        using (model.Model.Shell.Open(writer, model.Valid ? Heading(model) : [FileHeader.GeneratedCode], bases, "sealed "))
        {
            if (model.Valid)
                Body(writer, model);
            else
                Shell(writer, model);
        }
        return new(model.Model.Shell.HintName, writer.ToString());
    }

    static void Body(CodeWriter writer, CheckedModel model)
    {
        FieldEmitter.Emit(writer, model);
        FactEmitter.Emit(writer, model);
        ForwardEmitter.Emit(writer, model);
        FieldEmitter.EmitRegistration(writer, model);
        FieldEmitter.EmitCheck(writer, model);
    }

    static void Shell(CodeWriter writer, CheckedModel model)
    {
        var shell = new ErrorShell(writer, model.Model.Name);
        if (!model.IsStatic && !model.Model.Broken)
        {
            var read = string.Concat(model.Model.Parameters.Select(parameter => $"{{{parameter.Code}}}"));
            writer.Line($"private readonly string {model.Model.CheckField} = $\"{read}\";").Line();
        }
        var sizes = model.IsStatic
            ? "static global::System.ReadOnlySpan<long>"
            : "global::System.Collections.Immutable.ImmutableArray<long>";
        shell.Member("InputShape", $"public {sizes} InputShape");
        shell.Member("OutputShape", $"public {sizes} OutputShape");
        foreach (var name in new[] { "ParameterCount", "MultiplyAdds" })
        {
            if (model.IsStatic)
                shell.Document(name).Line($"public const long {name} = 0;");
            else
                shell.Member(name, $"public long {name}");
        }
        shell.Document("Summary").Line("public const string Summary = \"\";");
        shell.Member("forward", $"public override {Tensor} forward({Tensor} input)");
        shell.Document("RegisterLayers").Line("protected override void RegisterLayers()").Line("{").Line("}");
    }

    static IEnumerable<string> Heading(CheckedModel model) =>
        [
            "/// <remarks>",
            $"/// From {model.Input} to {model.Output}:",
            "/// <code>",
            .. SummaryTable.Rows(model).Select(row => "/// " + XmlText.Escape(row)),
            "/// </code>",
            "/// </remarks>",
            FileHeader.GeneratedCode,
        ];

    static string RoleCode(Role role) => $"global::GPC.Layers.{role}";
}
