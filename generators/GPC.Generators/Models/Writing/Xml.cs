namespace GPC.Generators.Models.Writing;

/// <summary>Text in documentation comments.</summary>
internal static class Xml
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
