using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Configs.Rules;

/// <summary>Patterns after <c>is</c>: constants, comparisons, and <c>and</c>, <c>or</c>, <c>not</c> of them.</summary>
static class RulePatterns
{
    public static RuleExpression? Read(IPatternOperation pattern, RuleExpression? value, ITypeSymbol? type) =>
        (pattern, value) switch
        {
            (_, null) => null,
            (IConstantPatternOperation { Value: { ConstantValue.HasValue: true } constant }, _) => Compare("==", value, type, constant),
            (IRelationalPatternOperation { Value: { ConstantValue.HasValue: true } constant } relation, _) => Compare(
                RuleConstants.Operator(relation.OperatorKind),
                value,
                type,
                constant
            ),
            (INegatedPatternOperation negated, _) => Read(negated.Pattern, value, type) is { } inner ? RuleExpression.Of("!", inner) : null,
            (IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both, _) => Join("&&", both, value, type),
            (IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either, _) => Join("||", either, value, type),
            _ => null,
        };

    static RuleExpression.Apply? Join(string operation, IBinaryPatternOperation pattern, RuleExpression? value, ITypeSymbol? type) =>
        (Read(pattern.LeftPattern, value, type), Read(pattern.RightPattern, value, type)) is ({ } left, { } right)
            ? RuleExpression.Of(operation, left, right)
            : null;

    /// <summary>
    /// A comparison with a constant of the value's own type. A number is a double's pattern by other rules than <c>==</c>: left out.
    /// </summary>
    static RuleExpression.Apply? Compare(string operation, RuleExpression value, ITypeSymbol? type, IOperation constant)
    {
        var isNull = constant.ConstantValue.Value is null;
        var isSameType = RuleConstants.IsScalar(type) && RuleConstants.Scalar(type) == RuleConstants.Scalar(constant.Type);
        var isEqualDouble = operation == "==" && RuleConstants.Scalar(type) == SpecialType.System_Double;
        if (!isNull && (!isSameType || isEqualDouble))
            return null;
        return RuleConstants.Read(constant.Type, constant.ConstantValue.Value) is { } expected
            ? RuleExpression.Of(operation, value, expected)
            : null;
    }
}
