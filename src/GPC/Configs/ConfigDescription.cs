using GPC.Configs.Checking;

namespace GPC.Configs;

/// <summary>The table that <c>Describe()</c> gives.</summary>
static class ConfigDescription
{
    sealed record Row(string Setting, string Default, string Allowed, string Help);

    public static string Table(ConfigSpec spec, JsonTree defaults)
    {
        List<Row> rows = [new("setting", "default", "allowed", "what it is"), .. Rows(spec, defaults as JsonTree.Object, "")];
        var (setting, value, allowed) = (Width(rows, row => row.Setting), Width(rows, row => row.Default), Width(rows, row => row.Allowed));
        return string.Concat(
            rows.Select(row =>
                $"{row.Setting.PadRight(setting)}  {row.Default.PadRight(value)}  {row.Allowed.PadRight(allowed)}  {row.Help}".TrimEnd()
                + "\n"
            )
        );
    }

    static IEnumerable<Row> Rows(ConfigSpec spec, JsonTree.Object? defaults, string path)
    {
        foreach (var setting in spec.Settings)
        {
            var (inner, value) = (ConfigChecker.Join(path, setting.Key), defaults?.Get(setting.Key));
            if (setting.Value is { Config: { } config, Nullable: false })
            {
                foreach (var row in Rows(config, value as JsonTree.Object, inner))
                    yield return row;
                continue;
            }
            var text =
                setting.Required ? "required"
                : value is null ? ""
                : ConfigJson.Write(value, indented: false);
            yield return new(inner, text, Wording.Expected(setting.Value), setting.Help);
            if (setting.Value.Config is not { } optional)
                continue;
            foreach (var row in Rows(optional, value as JsonTree.Object ?? optional.Defaults(), inner))
                yield return row;
        }
    }

    static int Width(List<Row> rows, Func<Row, string> column) => rows.Max(row => column(row).Length);
}
