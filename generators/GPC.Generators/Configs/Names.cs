namespace GPC.Generators.Configs;

/// <summary>Names of properties and enum members as they stand in JSON.</summary>
static class Names
{
    /// <summary>Members that the generator writes, so that no setting can have their names.</summary>
    public static IReadOnlyCollection<string> Taken { get; } =
    [
        "JsonSchema",
        "Parse",
        "TryParse",
        "ParseFile",
        "With",
        "Validate",
        "Warnings",
        "ToJson",
        "Fingerprint",
        "DifferencesFrom",
        "Describe",
        "Generated",
    ];

    /// <summary>
    /// Camel case as System.Text.Json writes it: <c>BatchSize</c> is <c>batchSize</c>, <c>SGLDSteps</c> is <c>sgldSteps</c>.
    /// </summary>
    public static string Camel(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
                break;
            letters[i] = char.ToLowerInvariant(letters[i]);
        }
        return new(letters);
    }
}
