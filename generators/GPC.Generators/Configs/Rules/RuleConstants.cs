using GPC.Generators.Configs.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Configs.Rules;

/// <summary>The types, constants and operators that rules may use.</summary>
static class RuleConstants
{
    /// <summary>bool, int, long, double, string or enum, also where it may be null; else None.</summary>
    public static SpecialType Scalar(ITypeSymbol? type) =>
        NotNull(type) switch
        {
            { TypeKind: TypeKind.Enum } => SpecialType.System_Enum,
            {
                SpecialType: SpecialType.System_Boolean
                    or SpecialType.System_Int32
                    or SpecialType.System_Int64
                    or SpecialType.System_Double
                    or SpecialType.System_String
            } scalar => scalar.SpecialType,
            _ => SpecialType.None,
        };

    public static bool IsScalar(ITypeSymbol? type) => Scalar(type) != SpecialType.None;

    public static bool IsNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    public static ITypeSymbol? NotNull(ITypeSymbol? type) => IsNullable(type) ? ((INamedTypeSymbol)type!).TypeArguments[0] : type;

    /// <summary>A constant; of an enum, the name that its member has in JSON.</summary>
    public static RuleExpression? Read(ITypeSymbol? type, object? value) =>
        (value, Scalar(type)) switch
        {
            (null, _) => new RuleExpression.Constant(null),
            (_, SpecialType.System_Enum) => SettingTypes.MemberName((INamedTypeSymbol)NotNull(type)!, value) is { } name
                ? new RuleExpression.Constant(name)
                : null,
            (bool or int or long or double or string, not SpecialType.None) => new RuleExpression.Constant(value),
            _ => null,
        };

    public static string Operator(BinaryOperatorKind kind) =>
        kind switch
        {
            BinaryOperatorKind.Add => "+",
            BinaryOperatorKind.Subtract => "-",
            BinaryOperatorKind.Multiply => "*",
            BinaryOperatorKind.Divide => "/",
            BinaryOperatorKind.Remainder => "%",
            BinaryOperatorKind.Equals => "==",
            BinaryOperatorKind.NotEquals => "!=",
            BinaryOperatorKind.LessThan => "<",
            BinaryOperatorKind.LessThanOrEqual => "<=",
            BinaryOperatorKind.GreaterThan => ">",
            BinaryOperatorKind.GreaterThanOrEqual => ">=",
            BinaryOperatorKind.ConditionalAnd => "&&",
            BinaryOperatorKind.ConditionalOr => "||",
            BinaryOperatorKind.And => "&",
            BinaryOperatorKind.Or => "|",
            BinaryOperatorKind.ExclusiveOr => "^",
            _ => "",
        };
}
