using System.Globalization;

namespace GPC.Generators.Models.Layers;

/// <summary>Arguments of calls, as C#.</summary>
internal static class CallText
{
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A named argument; empty where it has the default.</summary>
    public static string Option(string name, double value, double fallback) => value.Equals(fallback) ? "" : $", {name}: {Number(value)}";

    /// <summary>A named argument; empty where it has the default.</summary>
    public static string Option(string name, bool value, bool fallback) => value == fallback ? "" : $", {name}: {(value ? "true" : "false")}";
}
