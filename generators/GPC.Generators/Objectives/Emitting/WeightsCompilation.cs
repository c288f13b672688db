using System.Runtime.CompilerServices;
using GPC.Generators.Objectives.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>
/// A compilation with the weights of its objectives. Generators don't see one another's output. With this compilation the generator of
/// configs sees the records of weights, so that these are configs like all others and may be settings of other configs.
/// </summary>
sealed class WeightsCompilation
{
    static readonly ConditionalWeakTable<Compilation, WeightsCompilation> Known = new();
    static readonly ConditionalWeakTable<SyntaxTree, TypeDeclarationSyntax[]> Marked = new();

    readonly Dictionary<string, SyntaxTree> trees = [];

    WeightsCompilation(Compilation compilation)
    {
        foreach (var declaration in compilation.SyntaxTrees.SelectMany(tree => Marked.GetValue(tree, Find)))
        {
            var type = compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration);
            if (type is null || !ObjectiveParser.IsObjective(type) || ObjectiveParser.Outline(type) is not { } spec)
                continue;
            trees[spec.Type.HintName] = CSharpSyntaxTree.ParseText(
                WeightsEmitter.Emit(spec),
                (CSharpParseOptions)declaration.SyntaxTree.Options
            );
        }
        Compilation = trees.Count == 0 ? compilation : compilation.AddSyntaxTrees(trees.Values);
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    public static WeightsCompilation Of(Compilation compilation) => Known.GetValue(compilation, static each => new(each));

    /// <summary>The weights of an objective; null if it is none.</summary>
    public INamedTypeSymbol? WeightsOf(INamedTypeSymbol objective) =>
        ObjectiveParser.Outline(objective) is { } spec && trees.TryGetValue(spec.Type.HintName, out var tree)
            ? Compilation
                .GetSemanticModel(tree)
                .GetDeclaredSymbol(tree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>().Last())
            : null;

    /// <summary>The type that a declaration of the original compilation declares.</summary>
    public INamedTypeSymbol? TypeOf(SyntaxNode declaration) =>
        Compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration) as INamedTypeSymbol;

    // By the names of attributes alone; whether the attribute is ours is asked of the symbol.
    static TypeDeclarationSyntax[] Find(SyntaxTree tree) =>
        [
            .. tree.GetRoot()
                .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<TypeDeclarationSyntax>()
                .Where(type =>
                    type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => IsNamedObjective($"{attribute.Name}"))
                ),
        ];

    static bool IsNamedObjective(string attribute) =>
        attribute.EndsWith("Objective", StringComparison.Ordinal) || attribute.EndsWith("ObjectiveAttribute", StringComparison.Ordinal);
}
