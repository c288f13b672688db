using GPC.Generators.Declarations;

namespace GPC.Generators.Configs.Files;

/// <summary>Writes the property of a settings file.</summary>
static class SettingsEmitter
{
    public static string Write(SettingsModel file)
    {
        var writer = FileHeader.Write();
        if (file.Namespace.Length > 0)
            writer.Line($"namespace {file.Namespace};").Line();
        writer.Line("/// <summary>The settings files of this project, checked when it was built.</summary>");
        using (writer.Block("internal static partial class Configs"))
        {
            if (file.IsValid)
                writer.Line(FileHeader.GeneratedCode).Line($"private static {file.Type}? valueOf{file.Property};").Line();
            writer.Line($"/// <summary>What <c>{XmlText.Escape(file.FileName)}</c> says.</summary>").Line(FileHeader.GeneratedCode);
            WriteProperty(writer, file);
        }
        return writer.ToString();
    }

    static void WriteProperty(CodeWriter writer, SettingsModel file)
    {
        var property = $"public static {file.Type} {file.Property} => ";
        if (!file.IsValid)
        {
            writer.Line(
                $"{property}throw new "
                    + $"global::System.InvalidOperationException({Literal.Text($"{file.FileName} has mistakes; the build names them.")});"
            );
            return;
        }
        writer.Line(
            $"{property}valueOf{file.Property} ??= global::GPC.Configs.ConfigSource.Value<{file.Type}>({Literal.Text(file.FileName)}, "
                + "\"\"\""
        );
        foreach (var line in file.Json.Split('\n'))
            writer.Line("    " + line);
        writer.Line("    \"\"\");");
    }
}
