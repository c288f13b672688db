using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.CodeFixes.Models;

/// <summary>The name of an attribute as it is written.</summary>
static class AttributeName
{
    /// <summary>Without namespace, type arguments and the ending <c>Attribute</c>.</summary>
    public static string Of(AttributeSyntax attribute)
    {
        var name = (attribute.Name as QualifiedNameSyntax)?.Right ?? attribute.Name as SimpleNameSyntax;
        var text = name?.Identifier.ValueText ?? "";
        return text.EndsWith("Attribute", StringComparison.Ordinal) ? text.Substring(0, text.Length - "Attribute".Length) : text;
    }
}
