using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Configs.Files;

/// <summary>Writes the property of a settings file.</summary>
static class SettingsEmitter
{
    public static GeneratedFile Emit(SettingsModel file)
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
        return new(file.HintName, writer.ToString());
    }

    static void WriteProperty(CodeWriter writer, SettingsModel file)
    {
        var property = $"public static {file.Type} {file.Property} =>";
        if (!file.IsValid)
        {
            var message = Literal.Text($"{file.FileName} has mistakes; the build names them.");
            writer.Member(property, $"throw new global::System.InvalidOperationException({message});");
            return;
        }
        writer
            .Line(property)
            .Line($"    valueOf{file.Property} ??= global::GPC.Configs.ConfigSource.Value<{file.Type}>(")
            .Line($"        {Literal.Text(file.FileName)},")
            .Line("        \"\"\"")
            .Lines(file.Json.Split('\n').Select(line => "        " + line))
            .Line("        \"\"\");");
    }
}

/// <summary>The property that is written for a settings file.</summary>
/// <param name="HintName">Name of the generated file.</param>
/// <param name="Namespace">Where <c>Configs</c> stands.</param>
/// <param name="Property">The property.</param>
/// <param name="FileName">The settings file, without its folder.</param>
/// <param name="Type">The config.</param>
/// <param name="Json">The settings, with those that the file extends.</param>
/// <param name="IsValid">Whether they are right; where they are not the property throws, as the build has failed.</param>
sealed record SettingsModel(string HintName, string Namespace, string Property, string FileName, string Type, string Json, bool IsValid)
{
    /// <summary>The model; null for a file that has no property.</summary>
    public static SettingsModel? Of(CheckedSettings settings, string rootNamespace)
    {
        var (file, twin) = (settings.Chain.File, settings.Chain.Twin);
        var property = PropertyNames.Of(file.Name);
        var isTwins = twin is not null && string.CompareOrdinal(twin, file.Path) < 0;
        if (settings.Target is not { } target || PropertyNames.IsTaken(property) || isTwins)
            return null;
        return new(
            $"{property}{SettingsFile.Extension}.g.cs",
            rootNamespace,
            property,
            file.Name,
            target.FullName,
            settings.IsValid ? JsonEmitter.Emit(WithoutFileKeys(settings.Tree!)) : "",
            settings.IsValid
        );
    }

    /// <summary>The project's root namespace; empty if the build does not give one.</summary>
    public static string RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : "";

    static JsonTree WithoutFileKeys(JsonTree tree) =>
        tree is JsonTree.Object { Members: var members }
            ? new JsonTree.Object([.. members.Where(member => !ConfigChecker.FileKeys.Contains(member.Key))])
            : tree;
}
