using GPC.Configs.Checking;
using GPC.Generators.Declarations;

namespace GPC.Generators.Configs.Parsing;

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

/// <summary>A setting as generated code reads and writes it.</summary>
/// <param name="Name">The property.</param>
/// <param name="Key">Its name in JSON; null where the settings inside are inlined.</param>
/// <param name="IsRequired">Whether C# demands it where a config is made.</param>
/// <param name="Type">Its type.</param>
sealed record ConfigProperty(string Name, string? Key, bool IsRequired, PropertyType Type);

/// <summary>A type as generated code needs it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Nullable">Whether it may be null.</param>
/// <param name="Name">Its name in full, without <c>?</c>.</param>
/// <param name="Item">Of a list: the items' type.</param>
sealed record PropertyType(ValueKind Kind, bool Nullable, string Name, PropertyType? Item);

/// <summary>An enum that a config uses.</summary>
/// <param name="Name">Its name in full.</param>
/// <param name="Parse">The method that finds a member by its name.</param>
/// <param name="Members">Its members.</param>
sealed record ConfigEnum(string Name, string Parse, EquatableArray<EnumMember> Members);

/// <summary>A member of an enum: its name in JSON and in C#.</summary>
sealed record EnumMember(string Key, string Name);
