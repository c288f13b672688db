using GPC.Generators.Declarations;

namespace GPC.Generators.Configs;

/// <summary>What the generator knows of a config.</summary>
/// <param name="Shell">Where it is declared.</param>
/// <param name="IsListed">Whether other code of its assembly can name it.</param>
/// <param name="Schema">Its JSON Schema.</param>
/// <param name="Properties">Its settings.</param>
/// <param name="Enums">The enums of its settings.</param>
/// <param name="Rules">Its rules: methods, in the order of the schema.</param>
sealed record ConfigModel(
    TypeShell Shell,
    bool IsListed,
    string Schema,
    EquatableArray<ConfigProperty> Properties,
    EquatableArray<ConfigEnum> Enums,
    EquatableArray<string> Rules
)
{
    /// <summary>The config's name in full.</summary>
    public string FullName => Shell.FullName;
}
