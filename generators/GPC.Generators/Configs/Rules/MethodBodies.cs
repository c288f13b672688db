using System.Collections.Immutable;
using GPC.Generators.Configs.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Configs.Rules;

/// <summary>Bodies of methods that are declared in the project.</summary>
static class MethodBodies
{
    /// <summary>The value of a method that consists of a single <c>return</c>, or of an expression; nothing of others.</summary>
    public static IOperation? Returned(IMethodSymbol? method, Compilation compilation) =>
        Find(method, compilation) switch
        {
            IMethodBodyOperation { BlockBody: { } block } => Single(block),
            IMethodBodyOperation { ExpressionBody: { } block } => Single(block),
            IBlockOperation block => Single(block),
            _ => null,
        };

    /// <summary>The settings that a rule reads, whatever it does with them; none if the config is passed on as a whole.</summary>
    public static ImmutableArray<string> Reads(IMethodSymbol rule, Compilation compilation)
    {
        if (Find(rule, compilation) is not { } body)
            return [];
        var reads = body.Descendants().OfType<IParameterReferenceOperation>().Select(Path).ToList();
        return reads.Contains("") ? [] : [.. reads.Distinct()];
    }

    static string Path(IParameterReferenceOperation config)
    {
        var path = "";
        for (
            IOperation next = config;
            next.Parent is IPropertyReferenceOperation { Property: var property } parent
                && parent.Instance == next
                && SettingSymbols.IsSetting(property);
            next = parent
        )
        {
            path = SettingSymbols.Path(path, property);
        }
        return path;
    }

    static IOperation? Find(IMethodSymbol? method, Compilation compilation) =>
        method?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax && compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            ? compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax)
            : null;

    static IOperation? Single(IBlockOperation block) =>
        block.Operations.Length == 1 ? (block.Operations[0] as IReturnOperation)?.ReturnedValue : null;
}
