using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>What is known of each type of the term language.</summary>
static class Kinds
{
    public const string Namespace = "GPC.Terms";

    public static Kind? Of(ITypeSymbol? type) =>
        type switch
        {
            {
                SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Int32 or SpecialType.System_Int64
            } => Kind.Number,
            { ContainingNamespace: { } space } when space.ToDisplayString() == Namespace && Enum.TryParse<Kind>(type.Name, out var kind) =>
                kind,
            _ => null,
        };

    public static bool HasRows(this Kind kind) => kind is not (Kind.Number or Kind.Real or Kind.PerCluster);

    public static bool HasClusters(this Kind kind) => kind is not (Kind.Number or Kind.Real or Kind.PerRow);
}
