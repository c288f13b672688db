using GPC.Configs.Checking;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Declarations;

namespace GPC.Generators.Configs.Emitting;

/// <summary>Writes how a config is read from JSON and written to it.</summary>
static class ConversionEmitter
{
    const string Value = "global::GPC.Configs.ConfigValue";

    public static void Write(CodeWriter writer, ConfigModel config)
    {
        writer.Line("/// <summary>From JSON and back, setting by setting.</summary>").Line(FileHeader.GeneratedCode);
        using var type = writer.Block("private static class Generated");
        WriteRead(writer, config);
        writer.Line();
        WriteWrite(writer, config);
        foreach (var choice in config.Enums)
            WriteEnum(writer.Line(), choice);
    }

    static void WriteRead(CodeWriter writer, ConfigModel config)
    {
        using var method = writer.Block($"public static {config.FullName} Read({Value} json, {config.FullName}? from)");
        var required = config.Properties.Where(property => property.IsRequired).Select(property => $"{property.Name} = default!").ToList();
        writer.Line($"var start = from ?? new {config.FullName}{(required.Count == 0 ? "()" : $" {{ {string.Join(", ", required)} }}")};");
        using var settings = writer.Block("return start with", "};");
        foreach (var property in config.Properties)
        {
            var value = property.Key is { } key ? $"json[\"{key}\"]" : "json";
            writer.Line($"{property.Name} = {Read(config, property.Type, value, "start." + property.Name)},");
        }
    }

    static void WriteWrite(CodeWriter writer, ConfigModel config)
    {
        writer.Member($"public static {Value} Write({config.FullName} config) =>", $"{Value}.Settings(");
        foreach (var property in config.Properties)
        {
            var end = property == config.Properties[config.Properties.Count - 1] ? ");" : ",";
            writer.Line(
                $"    ({(property.Key is { } key ? $"\"{key}\"" : "null")}, {Write(property.Type, "config." + property.Name)}){end}"
            );
        }
        if (config.Properties.Count == 0)
            writer.Line("    );");
    }

    static void WriteEnum(CodeWriter writer, ConfigEnum choice)
    {
        using (writer.Block($"private static {choice.Name}? {choice.Parse}(string name) => name switch", "};"))
        {
            writer.Lines(choice.Members.Select(member => $"\"{member.Key}\" => {choice.Name}.{member.Name},")).Line("_ => null,");
        }
        writer.Line();
        using (writer.Block($"private static string? NameOf({choice.Name}? member) => member switch", "};"))
        {
            writer
                .Lines(choice.Members.Select(member => $"{choice.Name}.{member.Name} => \"{member.Key}\","))
                .Line("null => null,")
                .Line("_ => member.ToString(),");
        }
    }

    static string Read(ConfigModel config, PropertyType type, string json, string otherwise) =>
        type.Kind switch
        {
            ValueKind.Choice => $"{json}.Or({otherwise}, {config.Enums.First(choice => choice.Name == type.Name).Parse})",
            ValueKind.List => $"{json}.Or({otherwise}, item => {Read(config, type.Item!, "item", Empty(type.Item!))})",
            _ => $"{json}.Or({otherwise})",
        };

    static string Write(PropertyType type, string value) =>
        type.Kind switch
        {
            ValueKind.Choice => $"{Value}.Of(NameOf({value}))",
            ValueKind.List => $"{Value}.Of({value}, item => {Write(type.Item!, "item")})",
            _ => $"{Value}.Of({value})",
        };

    /// <summary>What stands for an item that is wrong, and reported.</summary>
    static string Empty(PropertyType type) =>
        (type.Kind, type.Nullable) switch
        {
            (ValueKind.Text, _) => "\"\"",
            (ValueKind.List or ValueKind.Config, _) => $"default({type.Name})!",
            (_, true) => $"default({type.Name}?)",
            _ => $"default({type.Name})",
        };
}
