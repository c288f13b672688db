using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Parsing;

/// <summary>
/// The types that settings may have: bool, int, long, double, string, enums, configs, lists of these, and each of them or null.
/// </summary>
static class SettingTypes
{
    public static bool IsSupported(ITypeSymbol type) => Read(type) is not null;

    public static bool IsList(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ConfigList", Arity: 1 } list
        && list.ContainingNamespace.ToDisplayString() == SettingSymbols.Namespace;

    /// <summary>The form of a type; nothing if no setting can have it.</summary>
    public static SettingType? Read(ITypeSymbol type)
    {
        var isNullableStruct = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var plain = isNullableStruct
            ? ((INamedTypeSymbol)type).TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var nullable = isNullableStruct || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);
        return Kind(plain) is { } kind ? new(kind, nullable, plain) : null;
    }

    public static ITypeSymbol Item(ITypeSymbol list) => ((INamedTypeSymbol)list).TypeArguments[0];

    /// <summary>Names in JSON and members of an enum; of members with the same value, the first.</summary>
    public static ImmutableArray<EnumMember> Members(INamedTypeSymbol type) =>
        [
            .. type.GetMembers()
                .OfType<IFieldSymbol>()
                .Where(field => field.HasConstantValue)
                .GroupBy(field => field.ConstantValue)
                .Select(same => new EnumMember(Names.Camel(same.First().Name), SymbolDisplayFormats.Escape(same.First().Name))),
        ];

    /// <summary>The name in JSON of the enum member with a value.</summary>
    public static string? MemberName(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))
            is { } member
            ? Names.Camel(member.Name)
            : null;

    static ValueKind? Kind(ITypeSymbol type) =>
        type switch
        {
            { SpecialType: SpecialType.System_Boolean } => ValueKind.Boolean,
            { SpecialType: SpecialType.System_Int32 } => ValueKind.Int32,
            { SpecialType: SpecialType.System_Int64 } => ValueKind.Int64,
            { SpecialType: SpecialType.System_Double } => ValueKind.Number,
            { SpecialType: SpecialType.System_String } => ValueKind.Text,
            INamedTypeSymbol { TypeKind: TypeKind.Enum } choice => IsChoice(choice) ? ValueKind.Choice : null,
            _ when IsList(type) => IsSupported(Item(type)) ? ValueKind.List : null,
            _ => SettingSymbols.IsConfig(type) ? ValueKind.Config : null,
        };

    // Flags have values without a name, and names that differ only in the first letter's case would be the same key.
    static bool IsChoice(INamedTypeSymbol type) =>
        !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "FlagsAttribute")
        && Members(type) is { IsEmpty: false } members
        && members.Select(member => member.Key).Distinct().Count() == members.Length;
}

/// <summary>The form of a setting's type. It holds a symbol and stays out of the pipeline.</summary>
sealed record SettingType(ValueKind Kind, bool Nullable, ITypeSymbol Plain);
