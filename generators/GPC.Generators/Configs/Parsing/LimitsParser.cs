using GPC.Configs.Checking;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Parsing;

/// <summary>Parses the limits in the attributes of a property.</summary>
static class LimitsParser
{
    /// <summary>The limits of numbers and texts, which on a list hold for its items.</summary>
    public static Limits OfValue(IPropertySymbol property) =>
        Written(property) is var limits && limits.Minimum > limits.Maximum ? Limits.None : limits;

    /// <summary>The limits as they are written, even if no number is within them.</summary>
    public static Limits Written(IPropertySymbol property) =>
        property
            .GetAttributes()
            .Where(IsOurs)
            .Aggregate(Limits.None, (limits, attribute) => attribute.AttributeClass!.Name switch
                {
                    "RangeAttribute" => Range(limits, attribute),
                    "PositiveAttribute" => limits with { Minimum = 0, MinimumExcluded = true },
                    "NonNegativeAttribute" => limits with { Minimum = 0 },
                    "FractionAttribute" => limits with { Minimum = 0, Maximum = 1 },
                    "AllowedValuesAttribute" => limits with
                    {
                        Texts = [.. Values<string>(attribute)],
                        Numbers = [.. Values<double>(attribute).Where(IsFinite)],
                    },
                    _ => limits,
                });

    /// <summary>The limits of a length, which on a list hold for the list.</summary>
    public static Limits OfLength(IPropertySymbol property) =>
        SettingSymbols.Attribute(property, "LengthAttribute") is { } length && Arguments<int>(length) is { Count: 2 } bounds
            ? new Limits { MinimumLength = bounds[0], MaximumLength = bounds[1] }
            : Limits.None;

    public static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass?.ContainingNamespace?.ToDisplayString() == SettingSymbols.Namespace;

    public static IEnumerable<T> Values<T>(AttributeData attribute) =>
        attribute
            .ConstructorArguments.Where(argument => argument is { Kind: TypedConstantKind.Array, IsNull: false })
            .SelectMany(argument => argument.Values)
            .Select(value => value.Value)
            .OfType<T>();

    public static IReadOnlyList<T> Arguments<T>(AttributeData attribute) =>
        [
            .. attribute
                .ConstructorArguments.Where(argument => argument.Kind == TypedConstantKind.Primitive)
                .Select(argument => argument.Value)
                .OfType<T>(),
        ];

    static Limits Range(Limits limits, AttributeData attribute) =>
        Arguments<double>(attribute) is { Count: 2 } bounds && bounds.All(IsFinite)
            ? limits with
            {
                Minimum = bounds[0],
                Maximum = bounds[1],
                MinimumExcluded = Flag(attribute, "MinimumExcluded"),
                MaximumExcluded = Flag(attribute, "MaximumExcluded"),
            }
            : limits;

    static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);

    static bool Flag(AttributeData attribute, string name) =>
        attribute.NamedArguments.Any(argument => argument.Key == name && argument.Value.Value is true);
}
