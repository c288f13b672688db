using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>The names that generated code needs for itself.</summary>
static class ReservedNames
{
    static readonly string[] OfParameters = ["weights", "options"];
    static readonly string[] OfClass =
    [
        "Evaluate",
        "EvaluateTensors",
        "EvaluateReference",
        "Objective",
        "Definition",
        "Kernel",
        "TensorTerms",
        "ReferenceTerms",
    ];

    // Members of generated records, and names that tuples refuse.
    static readonly string[] OfRecords =
    [
        "Total",
        "Of",
        "ToArray",
        "Ramp",
        "IsTrained",
        "definition",
        .. Configs.Names.Taken,
        "Dispose",
        "Equals",
        "GetHashCode",
        "ToString",
        "GetType",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
        "Clone",
        "Deconstruct",
        "EqualityContract",
        "PrintMembers",
        "CompareTo",
        "Rest",
    ];

    public static bool HasParameter(string name) => OfParameters.Contains(name);

    /// <summary>Whether a term can't have this name: it becomes a property of generated records.</summary>
    public static bool HasTerm(string objective, string name) =>
        OfRecords.Contains(name) || IsItem(name) || name == objective + "Value" || name == objective + "Weights";

    /// <summary>Whether an option can't become a property of this name.</summary>
    public static bool HasOption(string objective, string property) => OfRecords.Contains(property) || property == objective + "Options";

    /// <summary>Members of the class as it is written, whatever they are, with a name that generated members have.</summary>
    public static IEnumerable<ISymbol> UsedBy(INamedTypeSymbol type) =>
        OfClass
            .SelectMany(name => type.GetMembers(name))
            .Where(member => !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "GeneratedCodeAttribute"));

    /// <summary>The property that an option becomes.</summary>
    public static string Property(string option) => char.ToUpperInvariant(option[0]) + option.Substring(1);

    static bool IsItem(string name) =>
        name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit);
}
