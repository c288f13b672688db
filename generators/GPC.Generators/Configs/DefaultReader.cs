using GPC.Configs.Checking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Configs;

/// <summary>Finds what a setting is when it is not given.</summary>
sealed class DefaultReader(Compilation compilation, SpecReader specs)
{
    /// <summary>The default, without places; unknown where only the running program knows.</summary>
    public JsonTree Read(IPropertySymbol property, ValueSpec value)
    {
        if (!SettingSymbols.HasPlainConstructor(property.ContainingType))
            return new JsonTree.Unknown();
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax declaration)
            return new JsonTree.Unknown();
        if (declaration.Initializer is not { } initializer)
            return OfType(property.Type, value);
        return compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(initializer) is IPropertyInitializerOperation operation
            ? new ConstantReader(specs.Read, WithConfigs: true).Read(operation.Value).WithoutPlaces()
            : new JsonTree.Unknown();
    }

    public static bool HasInitializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null });

    static JsonTree OfType(ITypeSymbol type, ValueSpec value) =>
        value switch
        {
            { Nullable: true } => new JsonTree.Word("null"),
            { Kind: ValueKind.Boolean } => new JsonTree.Word("false"),
            { Kind: ValueKind.Int32 or ValueKind.Int64 or ValueKind.Number } => new JsonTree.Number("0"),
            { Kind: ValueKind.Choice } => ConstantReader.Member(type, Zero((INamedTypeSymbol)type)),
            _ => new JsonTree.Unknown(),
        };

    static object? Zero(INamedTypeSymbol type) =>
        type.EnumUnderlyingType?.SpecialType switch
        {
            SpecialType.System_Int32 => 0,
            SpecialType.System_Byte => (byte)0,
            SpecialType.System_Int64 => 0L,
            _ => null,
        };
}
