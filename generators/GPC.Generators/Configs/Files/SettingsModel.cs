namespace GPC.Generators.Configs.Files;

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
    /// <summary>The model; nothing for a file that has no property.</summary>
    public static SettingsModel? Of(SettingsChain chain, SettingsReading reading, string rootNamespace)
    {
        var property = PropertyNames.Of(chain.File.Name);
        if (
            reading.Target is not { } target
            || PropertyNames.IsTaken(property)
            || string.CompareOrdinal(chain.Twin, chain.File.Path) is < 0 && chain.Twin is not null
        )
            return null;
        return new(
            $"{property}{SettingsFile.Extension}.g.cs",
            rootNamespace,
            property,
            chain.File.Name,
            target.FullName,
            reading.IsValid ? SettingsPrinter.Print(reading.Tree!) : "",
            reading.IsValid
        );
    }
}
