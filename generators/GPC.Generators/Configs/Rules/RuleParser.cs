using System.Collections.Immutable;
using GPC.Generators.Configs.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Configs.Rules;

/// <summary>
/// Translates the body of a rule. What is outside the evaluated part of C# (docs/configs.md lists it) gives nothing, and the rule
/// is left to the running program.
/// </summary>
/// <param name="compilation">Where the bodies of helper functions and computed properties are found.</param>
/// <param name="values">What the parameters stand for.</param>
/// <param name="self">What <c>this</c> stands for, in a computed property.</param>
/// <param name="depth">How many functions deep.</param>
sealed class RuleParser(
    Compilation compilation,
    ImmutableDictionary<IParameterSymbol, RuleExpression> values,
    RuleExpression? self,
    int depth
)
{
    const int MostDepth = 8;

    /// <summary>Reads a rule: a method with the config as its only parameter.</summary>
    public static RuleExpression? Parse(IMethodSymbol rule, Compilation compilation)
    {
        var config = ImmutableDictionary
            .Create<IParameterSymbol, RuleExpression>(SymbolEqualityComparer.Default)
            .Add(rule.Parameters[0], new RuleExpression.Setting(""));
        return MethodBodies.Returned(rule, compilation) is { } body ? new RuleParser(compilation, config, null, 0).Read(body) : null;
    }

    RuleExpression? Read(IOperation? operation) =>
        operation switch
        {
            null => null,
            { ConstantValue: { HasValue: true, Value: var value } } => RuleConstants.Read(operation.Type, value),
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
            IConversionOperation { OperatorMethod: null } conversion => Convert(
                Read(conversion.Operand),
                conversion.Operand.Type,
                conversion.Type
            ),
            IParameterReferenceOperation parameter => values.TryGetValue(parameter.Parameter, out var value) ? value : null,
            IInstanceReferenceOperation => self,
            IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: { } instance } property => Property(
                property.Property,
                Read(instance)
            ),
            IUnaryOperation { OperatorMethod: null } unary => Unary(unary),
            IBinaryOperation binary => Binary(binary),
            IConditionalOperation conditional => Apply(
                "?:",
                Read(conditional.Condition),
                Read(conditional.WhenTrue),
                Read(conditional.WhenFalse)
            ),
            ICoalesceOperation { Type: var type } coalesce when RuleConstants.IsScalar(type) => Apply(
                "??",
                Read(coalesce.Value),
                Read(coalesce.WhenNull)
            ),
            IIsPatternOperation pattern => RulePatterns.Read(pattern.Pattern, Read(pattern.Value), pattern.Value.Type),
            IInvocationOperation call => Call(call),
            _ => null,
        };

    RuleExpression? Property(IPropertySymbol property, RuleExpression? instance) =>
        (instance, property) switch
        {
            (null, _) => null,
            (_, { Name: "Length", ContainingType.SpecialType: SpecialType.System_String }) => Apply("length", instance),
            (_, { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }) => Apply(
                "value",
                instance
            ),
            (_, { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }) => Apply(
                "has",
                instance
            ),
            (_, { Name: "Count" }) when SettingTypes.IsList(property.ContainingType) => Apply("count", instance),
            (RuleExpression.Setting config, _) when SettingSymbols.IsSetting(property) => new RuleExpression.Setting(
                SettingSymbols.Path(config.Path, property)
            ),
            (RuleExpression.Setting, _) when depth < MostDepth && SettingSymbols.IsConfig(property.ContainingType) => new RuleParser(
                compilation,
                values.Clear(),
                instance,
                depth + 1
            ).Read(MethodBodies.Returned(property.GetMethod, compilation)),
            _ => null,
        };

    RuleExpression? Unary(IUnaryOperation unary) =>
        (unary.OperatorKind, RuleConstants.IsScalar(unary.Type)) switch
        {
            (UnaryOperatorKind.Not, true) when RuleConstants.Scalar(unary.Type) == SpecialType.System_Boolean => Apply(
                "!",
                Read(unary.Operand)
            ),
            (UnaryOperatorKind.Minus, true) => Apply("neg", Read(unary.Operand)),
            (UnaryOperatorKind.Plus, true) => Read(unary.Operand),
            _ => null,
        };

    RuleExpression.Apply? Binary(IBinaryOperation binary)
    {
        var (left, right) = (RuleConstants.Scalar(binary.LeftOperand.Type), RuleConstants.Scalar(binary.RightOperand.Type));
        var operation = RuleConstants.Operator(binary.OperatorKind);
        var isEquality = operation is "==" or "!=";
        var isNullTest = isEquality && (IsNull(binary.LeftOperand) || IsNull(binary.RightOperand));
        var isBuiltIn =
            left == right
            && left switch
            {
                SpecialType.System_Boolean => operation is "&&" or "||" or "==" or "!="
                    || (operation is "&" or "|" or "^" && !binary.IsLifted),
                SpecialType.System_String or SpecialType.System_Enum => isEquality,
                SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double => isEquality
                    || operation is "<" or "<=" or ">" or ">=" or "+" or "-" or "*" or "/" or "%",
                _ => false,
            };
        return isNullTest || isBuiltIn ? Apply(operation, Read(binary.LeftOperand), Read(binary.RightOperand)) : null;
    }

    RuleExpression? Call(IInvocationOperation call)
    {
        if (call.TargetMethod is not { IsStatic: true, IsGenericMethod: false } method)
            return null;
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => Read(argument.Value)).ToList();
        if (arguments.Contains(null) || call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.ParamArray))
            return null;
        if (method.ContainingType is { Name: "Math", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            var isNumber =
                RuleConstants.Scalar(method.ReturnType)
                is SpecialType.System_Int32
                    or SpecialType.System_Int64
                    or SpecialType.System_Double;
            return isNumber && method.Name is "Abs" or "Min" or "Max" or "Sqrt" or "Floor" or "Ceiling"
                ? Apply(Names.Camel(method.Name), [.. arguments])
                : null;
        }
        if (depth >= MostDepth || MethodBodies.Returned(method, compilation) is not { } body)
            return null;
        var inner = method.Parameters.Zip(arguments, (parameter, value) =>
            new KeyValuePair<IParameterSymbol, RuleExpression>(parameter, value!)
        );
        var result = new RuleParser(compilation, values.Clear().AddRange(inner), null, depth + 1).Read(body);

        // Arguments are computed first, also those that the function then has no need of.
        var computed = arguments.OfType<RuleExpression.Apply>().ToList();
        return computed.Count == 0 || result is null ? result : RuleExpression.Of("call", [result, .. computed]);
    }

    static RuleExpression? Convert(RuleExpression? operand, ITypeSymbol? from, ITypeSymbol? to) =>
        (RuleConstants.Scalar(from), RuleConstants.Scalar(to)) switch
        {
            (SpecialType.None, _) or (_, SpecialType.None) => SymbolEqualityComparer.Default.Equals(from, to) ? operand : null,
            (SpecialType.System_Enum, SpecialType.System_Enum) => SymbolEqualityComparer.Default.Equals(
                RuleConstants.NotNull(from),
                RuleConstants.NotNull(to)
            )
                ? Unwrapped(operand, from, to)
                : null,
            var (a, b) when a == b => Unwrapped(operand, from, to),
            (SpecialType.System_Int32, SpecialType.System_Int64) => Apply("long", Unwrapped(operand, from, to)),
            (SpecialType.System_Int64, SpecialType.System_Int32) => Apply("int", Unwrapped(operand, from, to)),
            (SpecialType.System_Int32 or SpecialType.System_Int64, SpecialType.System_Double) => Apply(
                "double",
                Unwrapped(operand, from, to)
            ),
            _ => null,
        };

    /// <summary>A cast from a nullable type to one that is not reads its value.</summary>
    static RuleExpression? Unwrapped(RuleExpression? operand, ITypeSymbol? from, ITypeSymbol? to) =>
        RuleConstants.IsNullable(from) && !RuleConstants.IsNullable(to) ? Apply("value", operand) : operand;

    static RuleExpression.Apply? Apply(string operation, params RuleExpression?[] operands) =>
        operands.Contains(null) ? null : RuleExpression.Of(operation, operands!);

    static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };
}

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
