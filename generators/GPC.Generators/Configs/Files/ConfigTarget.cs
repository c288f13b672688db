using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Files;

/// <summary>A config that settings files may be for.</summary>
/// <param name="FullName">Its name in C#, in full.</param>
/// <param name="Schema">Its JSON Schema.</param>
/// <param name="IsOwn">Whether it is declared in the project itself.</param>
sealed record ConfigTarget(string FullName, string Schema, bool IsOwn)
{
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);

    public ConfigSpec Spec() => SchemaReader.Read(JsonReader.Read(Schema).Tree!);

    /// <summary>Whether a schema's name without <c>.schema.json</c> means this config.</summary>
    public bool IsCalled(string name) => name == Name || "global::" + name == FullName;
}
