using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Parsing;

/// <summary>Reads documentation comments from the source: without a documentation file the compiler does not read them.</summary>
static class Documentation
{
    /// <summary>The summary as one line of plain text; empty if there is none.</summary>
    public static string Summary(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => Summary(reference.GetSyntax())).FirstOrDefault(text => text.Length > 0) ?? "";

    static string Summary(SyntaxNode syntax)
    {
        var lines = syntax
            .GetLeadingTrivia()
            .ToFullString()
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("///", StringComparison.Ordinal));
        var text = string.Join(" ", lines.Select(line => line.Substring(3)));
        if (text.Length == 0)
            return "";
        try
        {
            var summary = XElement.Parse($"<doc>{text}</doc>").Element("summary");
            return summary is null ? "" : Regex.Replace(string.Concat(summary.Nodes().Select(Plain)), @"\s+", " ").Trim();
        }
        catch (XmlException)
        {
            return "";
        }
    }

    static string Plain(XNode node) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } element when element.Attributes().FirstOrDefault() is { } target => target
                .Value.Split('.', ':')
                .Last(),
            XElement element => string.Concat(element.Nodes().Select(Plain)),
            _ => "",
        };
}
