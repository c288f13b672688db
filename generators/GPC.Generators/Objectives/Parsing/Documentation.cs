using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Reads documentation comments.</summary>
static class Documentation
{
    /// <summary>The summary as XML, on one line; empty if there is none.</summary>
    public static string Summary(ISymbol symbol)
    {
        try
        {
            var xml = symbol.GetDocumentationCommentXml();
            var summary = string.IsNullOrWhiteSpace(xml) ? null : XElement.Parse(xml).Element("summary");
            return summary is null
                ? ""
                : string.Join(
                    " ",
                    string.Concat(summary.Nodes()).Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
                );
        }
        catch (XmlException)
        {
            return "";
        }
    }
}
