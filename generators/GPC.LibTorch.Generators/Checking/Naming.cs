namespace GPC.LibTorch.Generators.Checking;

/// <summary>C# spellings: keywords used as names, and types without the nullability that overloads do not see.</summary>
internal static class Naming
{
    private static readonly HashSet<string> Keywords =
    [
        "base", "bool", "byte", "char", "double", "float", "in", "int", "long", "out", "params", "ref", "short", "string", "this",
    ];

    private static readonly HashSet<string> ValueTypes =
    [
        "bool", "char", "double", "float", "int", "long", "ScalarType", "Size", "RoundingMode", "Reduction", "Padding",
    ];

    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>The type as overload resolution tells it from others.</summary>
    public static string Erased(string type)
    {
        string core = type.TrimEnd('?');
        return ValueTypes.Contains(core) || core.StartsWith("(", StringComparison.Ordinal) ? type : core;
    }
}
