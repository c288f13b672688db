using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Declarations;

/// <summary>Values as C#, the same in every culture.</summary>
static class Literal
{
    /// <summary>A text in quotes; what can't stand between them is escaped.</summary>
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Truth(bool value) => value ? "true" : "false";

    public static string Integer(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A finite number as short as possible, without a type where it is a whole one: <c>0.1</c>, <c>1</c>.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number that is a <c>double</c> wherever it stands: <c>0.1</c>, <c>1.0</c>, <c>double.NaN</c>.</summary>
    public static string Double(double number) =>
        number switch
        {
            double.NaN => "double.NaN",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            _ => Number(number) is var text && text.Any(sign => sign is '.' or 'E') ? text : text + ".0",
        };

    /// <summary>A named argument, with the comma before it; empty where it has the default value.</summary>
    public static string Option(string name, double value, double fallback) => value.Equals(fallback) ? "" : $", {name}: {Number(value)}";

    /// <summary>A named argument, with the comma before it; empty where it has the default value.</summary>
    public static string Option(string name, bool value, bool fallback) => value == fallback ? "" : $", {name}: {Truth(value)}";
}

/// <summary>Text in documentation comments.</summary>
static class XmlText
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
