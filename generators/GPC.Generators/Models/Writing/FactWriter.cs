using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Writing;

/// <summary>Writes a model's shapes and numbers: constants, or properties where they depend on its parameters.</summary>
internal static class FactWriter
{
    public static void Write(CodeWriter writer, ModelShapes shapes)
    {
        var isStatic = shapes.Model.Parameters.Count == 0;
        Shape(writer, "InputShape", "The shape of one sample of its input, without the batch.", shapes.Input!, isStatic);
        Shape(writer, "OutputShape", "The shape of one sample of its result, without the batch.", shapes.Output!, isStatic);
        if (shapes.Counted)
        {
            Number(writer, "ParameterCount", "Number of learned parameters.", shapes.Parameters, isStatic);
            Number(writer, "MultiplyAdds", "Multiply-adds of the layers with weights, for one sample.", shapes.MultiplyAdds, isStatic);
        }
        Summary(writer, shapes, isStatic);
    }

    private static void Shape(CodeWriter writer, string name, string meaning, Shape shape, bool isStatic)
    {
        var sizes = string.Join(", ", shape.Dims.Select(dim => dim.Text));
        writer.Line($"/// <summary>{meaning}</summary>");
        writer.Line(isStatic ? $"public static global::System.ReadOnlySpan<long> {name} => [{sizes}];" : $"public global::System.Collections.Immutable.ImmutableArray<long> {name} {{ get; }} = [{sizes}];").Line();
    }

    private static void Number(CodeWriter writer, string name, string meaning, Dim number, bool isStatic)
    {
        writer.Line($"/// <summary>{meaning}</summary>");
        writer.Line(isStatic ? $"public const long {name} = {number.Text};" : $"public long {name} {{ get; }} = {LongCode(number)};").Line();
    }

    private static void Summary(CodeWriter writer, ModelShapes shapes, bool isStatic)
    {
        writer.Line("/// <summary>Its layers with their shapes, parameters and multiply-adds, as a table.</summary>");
        writer.Line($"public const string Summary =").Line("    \"\"\"").Line($"    {shapes.Model.Name}{(isStatic ? "" : $"({string.Join(", ", shapes.Model.Parameters.Select(parameter => parameter.Name))})")}");
        foreach (var row in SummaryTable.Rows(shapes)) writer.Line("    " + row);
        writer.Line("    \"\"\";").Line();
        writer.Line("/// <inheritdoc/>").Line("public override string Describe() => Summary;").Line();
    }

    // Products of ints are counted in 64 bits.
    private static string LongCode(Dim number) => number.Terms.Count == 0 ? "0" : string.Concat(number.Terms.Select((term, index) =>
    {
        var one = new Dim(new[] { term }.ToEquatableArray());
        var code = term.Factors.Count == 0 || !System.Numerics.BigInteger.Abs(term.Coefficient).IsOne ? one.Text : $"{(term.Coefficient.Sign < 0 ? "-" : "")}1 * {term.Product}";
        var wide = System.Text.RegularExpressions.Regex.Replace(code, "^(-?[0-9]+)", "$1L");
        return index == 0 ? wide : wide.StartsWith("-", StringComparison.Ordinal) ? " - " + wide.Substring(1) : " + " + wide;
    }));
}
