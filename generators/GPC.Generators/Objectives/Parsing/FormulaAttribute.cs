using System.Globalization;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Writes an objective's spec into an attribute of its class, and reads it where the class comes from another assembly.</summary>
static class FormulaAttribute
{
    public const string Name = "GPC.Objectives.ObjectiveFormulaAttribute";

    public static IEnumerable<string> Write(ObjectiveSpec spec) =>
        [
            "[global::GPC.Objectives.ObjectiveFormula(",
            $"    {Texts(spec.Inputs.Select(input => $"{input.Name} {input.Kind}"))},",
            $"    {Texts(spec.Options.Select(option => $"{option.Name} {option.Default.ToString("R", CultureInfo.InvariantCulture)}"))},",
            $"    {Texts(spec.Terms.Select(term => $"{term.Name} {term.Root.ToString(CultureInfo.InvariantCulture)}"))},",
            $"    {Texts(spec.Calls.Select(Text))})]",
        ];

    /// <summary>The spec of a class with the attribute; null without one, or with one of another version.</summary>
    public static ObjectiveSpec? Read(INamedTypeSymbol type)
    {
        var data = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == Name);
        if (data is not { ConstructorArguments: { Length: 4 } arguments })
            return null;
        var parts = arguments
            .Select(argument => argument.Values.Select(value => ((string?)value.Value ?? "").Split(' ')).ToList())
            .ToList();
        try
        {
            return new(
                TypeShell.Of(type),
                type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
                parts[0].Select(input => new InputSpec(input[0], KindOf(input[1]), InputRole.None)).ToEquatableArray(),
                parts[1].Select(option => new OptionSpec(option[0], Number(option[1]))).ToEquatableArray(),
                parts[2]
                    .Select(term => new TermSpec(
                        term[0],
                        "",
                        int.Parse(term[1], CultureInfo.InvariantCulture),
                        new EquatableArray<string>(),
                        1
                    ))
                    .ToEquatableArray(),
                parts[3].Select(CallOf).ToEquatableArray(),
                ObjectiveParser.Accepted(type)
            );
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    static string Text(Call call)
    {
        var arguments = string.Concat(call.Arguments.Select(argument => " " + argument.ToString(CultureInfo.InvariantCulture)));
        return call.Function switch
        {
            "Input" or "Option" => $"{call.Function} {call.Kind} #{call.Index.ToString(CultureInfo.InvariantCulture)}",
            "Constant" => $"{call.Function} {call.Kind} ={call.Value.ToString("R", CultureInfo.InvariantCulture)}",
            _ => $"{call.Function} {call.Kind}{arguments}",
        };
    }

    static Call CallOf(string[] parts)
    {
        var (function, kind) = (parts[0], KindOf(parts[1]));
        return function switch
        {
            "Input" or "Option" => new Call(
                function,
                new EquatableArray<int>(),
                kind,
                int.Parse(parts[2].Substring(1), CultureInfo.InvariantCulture)
            ),
            "Constant" => new Call(function, new EquatableArray<int>(), kind, Value: Number(parts[2].Substring(1))),
            _ => new Call(function, parts.Skip(2).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToEquatableArray(), kind),
        };
    }

    static Kind KindOf(string text) => (Kind)Enum.Parse(typeof(Kind), text);

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    static string Texts(IEnumerable<string> texts) => $"new string[] {{ {string.Concat(texts.Select(text => $"\"{text}\", "))}}}";
}
