using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>Writes an objective's spec into attributes of its class, and reads it where the class comes from another assembly.</summary>
static class FormulaAttributes
{
    const string Namespace = "GPC.Objectives";

    public static IEnumerable<string> Write(ObjectiveSpec spec) =>
        [
            .. spec.Inputs.Select((input, i) => Attribute("Input", $"{i}, {Literal.Text(input.Name)}, {TypeOf(input.Kind)}")),
            .. spec.Options.Select(
                (option, i) => Attribute("Option", $"{i}, {Literal.Text(option.Name)}, {Literal.Double(option.Default)}")
            ),
            .. spec.Terms.Select((term, i) => Attribute("Term", $"{i}, {Literal.Text(term.Name)}, {Literal.Integer(term.Root)}")),
            .. spec.Calls.Select((call, i) => Attribute("Step", $"{i}, {Literal.Text(call.Function)}, {TypeOf(call.Kind)}{Rest(call)}")),
        ];

    /// <summary>The spec of a class with the attributes; null without them, or with those of another version.</summary>
    public static ObjectiveSpec? Read(INamedTypeSymbol type)
    {
        var steps = Read(type, "Step", data =>
            (data.Text(1), data.KindAt(2)) is ({ } function, { } kind) ? CallOf(data, function, kind) : null
        );
        var inputs = Read(type, "Input", data =>
            (data.Text(1), data.KindAt(2)) is ({ } name, { } kind) ? new InputSpec(name, kind, InputRole.None) : null
        );
        var options = Read(type, "Option", data =>
            (data.Text(1), data.Number(2)) is ({ } name, { } standard) ? new OptionSpec(name, standard) : null
        );
        var terms = Read(type, "Term", data =>
            (data.Text(1), data.Integer(2)) is ({ } name, { } step) && step < steps?.Count
                ? new TermSpec(name, "", step, new EquatableArray<string>(), 1)
                : null
        );
        return steps is null || inputs is null || options is null || terms is not { Count: > 0 }
            ? null
            : new(
                TypeShell.Of(type),
                type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
                inputs.ToEquatableArray(),
                options.ToEquatableArray(),
                terms.ToEquatableArray(),
                steps.ToEquatableArray(),
                ObjectiveParser.Accepted(type)
            );
    }

    static string Attribute(string name, string arguments) => $"[global::{Namespace}.Formula{name}({arguments})]";

    static string TypeOf(Kind kind) => kind == Kind.Number ? "typeof(double)" : $"typeof(global::{Kinds.Namespace}.{kind})";

    static string Rest(Call call) =>
        call.Function switch
        {
            "Input" or "Option" => $", Index = {Literal.Integer(call.Index)}",
            "Constant" => $", Value = {Literal.Double(call.Value)}",
            _ => string.Concat(call.Arguments.Select(argument => $", {Literal.Integer(argument)}")),
        };

    static Call? CallOf(AttributeData data, string function, Kind kind)
    {
        var arguments =
            data.ConstructorArguments.Length == 4 && data.ConstructorArguments[3] is { Kind: TypedConstantKind.Array } all
                ? all.Values.Select(argument => argument.Value as int?).ToList()
                : [];
        return arguments.All(argument => argument < data.Integer(0))
            ? new(
                function,
                arguments.Select(argument => argument!.Value).ToEquatableArray(),
                kind,
                Named(data, "Index") as int? ?? 0,
                Named(data, "Value") as double? ?? 0
            )
            : null;
    }

    // In the order of their numbers; null where one can't be read or one is missing.
    static List<T>? Read<T>(INamedTypeSymbol type, string name, Func<AttributeData, T?> read)
        where T : class
    {
        List<(int? Number, T? Value)> all =
        [
            .. type.GetAttributes()
                .Where(data => data.AttributeClass?.ToDisplayString() == $"{Namespace}.Formula{name}Attribute")
                .Select(data => (data.Integer(0), read(data)))
                .OrderBy(pair => pair.Item1),
        ];
        return all.Select((pair, index) => pair.Number == index && pair.Value is not null).All(isRight => isRight)
            ? [.. all.Select(pair => pair.Value!)]
            : null;
    }

    static object? Argument(AttributeData data, int place) =>
        place < data.ConstructorArguments.Length && data.ConstructorArguments[place].Kind != TypedConstantKind.Array
            ? data.ConstructorArguments[place].Value
            : null;

    static int? Integer(this AttributeData data, int place) => Argument(data, place) as int?;

    static double? Number(this AttributeData data, int place) => Argument(data, place) as double?;

    static string? Text(this AttributeData data, int place) => Argument(data, place) as string;

    static Kind? KindAt(this AttributeData data, int place) => Kinds.Of(Argument(data, place) as ITypeSymbol);

    static object? Named(AttributeData data, string name) => data.NamedArguments.FirstOrDefault(pair => pair.Key == name).Value.Value;
}
