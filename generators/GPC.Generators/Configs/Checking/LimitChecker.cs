using GPC.Configs.Checking;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Checking;

/// <summary>Checks that limits suit the type of their setting and that some value keeps them.</summary>
static class LimitChecker
{
    public static IEnumerable<Diagnostic> Check(IPropertySymbol property)
    {
        if (!SettingSymbols.IsSetting(property))
            return [];
        var attributes = property.GetAttributes().Where(LimitsParser.IsOurs).ToList();
        var ranges = attributes
            .Where(IsRange)
            .Skip(1)
            .Select(second => Report(second, property, "it has another range already: keep one of the two"));
        return ranges.Concat(
            from attribute in attributes
            let reason = Reason(attribute, property)
            where reason is not null
            select Report(attribute, property, reason)
        );
    }

    static string? Reason(AttributeData attribute, IPropertySymbol property)
    {
        var setting = SettingTypes.Read(property.Type)!;
        var item = setting.Kind == ValueKind.List ? SettingTypes.Read(SettingTypes.Item(setting.Plain))!.Kind : setting.Kind;
        var isNumber = item is ValueKind.Int32 or ValueKind.Int64 or ValueKind.Number;
        return attribute.AttributeClass!.Name switch
        {
            "RangeAttribute" when isNumber => Range(attribute, LimitsParser.Written(property)),
            "RangeAttribute" or "PositiveAttribute" or "NonNegativeAttribute" or "FractionAttribute" => isNumber
                ? null
                : "only numbers have a range: remove it, or change the type",
            "LengthAttribute" => setting.Kind is ValueKind.Text or ValueKind.List
                ? Length(LimitsParser.OfLength(property))
                : "only texts and lists have a length: remove it, or change the type",
            "AllowedValuesAttribute" => AllowedValues(attribute, isNumber, item == ValueKind.Text),
            _ => null,
        };
    }

    static string? Range(AttributeData attribute, Limits limits)
    {
        if (LimitsParser.Arguments<double>(attribute).Any(bound => double.IsNaN(bound) || double.IsInfinity(bound)))
            return "a bound must be a finite number: use Positive or NonNegative where one side is open";
        if (limits.Minimum > limits.Maximum)
            return $"the minimum {Numbers.Write(limits.Minimum.GetValueOrDefault())} is above the maximum "
                + $"{Numbers.Write(limits.Maximum.GetValueOrDefault())}: swap them";
        return limits.Minimum == limits.Maximum && (limits.MinimumExcluded || limits.MaximumExcluded)
            ? "no number is left: widen it"
            : null;
    }

    static string? Length(Limits limits) =>
        limits.MinimumLength < 0 ? "a length can't be negative: use 0 or more"
        : limits.MinimumLength > limits.MaximumLength
            ? $"the minimum {Numbers.Write(limits.MinimumLength)} is above the maximum {Numbers.Write(limits.MaximumLength)}: swap them"
        : null;

    static string? AllowedValues(AttributeData attribute, bool isNumber, bool isText)
    {
        var (texts, numbers) = (LimitsParser.Values<string>(attribute).Any(), LimitsParser.Values<double>(attribute).Any());
        if (!texts && !numbers)
            return "it allows nothing: list at least one value";
        if (!isNumber && !isText)
            return "only numbers and texts can be one of a few: remove it, or change the type";
        return texts == isText ? null
            : isText ? "it lists numbers for a text: put them in quotes"
            : "it lists texts for a number: remove the quotes";
    }

    static bool IsRange(AttributeData attribute) =>
        attribute.AttributeClass!.Name is "RangeAttribute" or "PositiveAttribute" or "NonNegativeAttribute" or "FractionAttribute";

    static Diagnostic Report(AttributeData attribute, IPropertySymbol property, string reason) =>
        Diagnostic.Create(
            Catalogue.LimitShape,
            attribute.ApplicationSyntaxReference is { } syntax
                ? Location.Create(syntax.SyntaxTree, syntax.Span)
                : DeclarationChecker.Place(property),
            attribute.AttributeClass!.Name.Replace("Attribute", ""),
            property.Name,
            reason
        );
}
