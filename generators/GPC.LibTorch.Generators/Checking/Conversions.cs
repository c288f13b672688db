using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Checking;

/// <summary>
/// How a C# value is handed to a schema argument. A row reads: this C# type, for this kind of argument, by this statement, in which
/// <c>{0}</c> stands for the value, <c>{0...}</c> for the value as often as the list is long (one number for all dimensions), and <c>{1}</c>
/// for the name to give in errors. What has no row is a type mismatch.
/// </summary>
internal static class Conversions
{
    private static readonly (string Type, string Kind, string Statement)[] Rows =
    [
        ("Tensor", "Tensor", "call.Tensor({0}, \"{1}\");"),
        ("Tensor?", "Tensor?", "call.OptionalTensor({0}, \"{1}\");"),
        ("Tensor", "Tensor?", "call.OptionalTensor({0}, \"{1}\");"),
        ("Tensor", "Tensor[]", "call.Tensors([{0}], \"{1}\");"),
        ("Tensor[]", "Tensor[]", "call.Tensors({0}, \"{1}\");"),
        ("IList<Tensor>", "Tensor[]", "call.Tensors({0}, \"{1}\");"),
        ("IEnumerable<Tensor>", "Tensor[]", "call.Tensors({0}, \"{1}\");"),
        ("ReadOnlySpan<Tensor>", "Tensor[]", "call.Tensors({0}, \"{1}\");"),

        ("Scalar", "Scalar", "call.Scalar({0}, \"{1}\");"),
        ("Scalar?", "Scalar?", "call.OptionalScalar({0});"),
        ("double", "Scalar", "call.Scalar({0}, \"{1}\");"),
        ("float", "Scalar", "call.Scalar({0}, \"{1}\");"),
        ("long", "Scalar", "call.Scalar({0}, \"{1}\");"),
        ("int", "Scalar", "call.Scalar({0}, \"{1}\");"),

        ("long", "int", "call.Int({0});"),
        ("int", "int", "call.Int({0});"),
        ("long?", "int?", "call.OptionalInt({0});"),
        ("int?", "int?", "call.OptionalInt({0});"),
        ("double", "float", "call.Float({0});"),
        ("float", "float", "call.Float({0});"),
        ("long", "float", "call.Float({0});"),
        ("double?", "float?", "call.OptionalFloat({0});"),
        ("bool", "bool", "call.Bool({0});"),
        ("bool?", "bool?", "call.OptionalBool({0});"),
        ("string", "str", "call.String({0});"),
        ("string?", "str?", "call.OptionalString({0});"),
        ("char", "str", "call.String({0}.ToString());"),

        ("long", "int[]", "call.Ints([{0...}]);"),
        ("int", "int[]", "call.Ints([{0...}]);"),
        ("long[]", "int[]", "call.Ints({0});"),
        ("long[]?", "int[]", "call.Ints({0});"),
        ("long[]?", "int[]?", "call.OptionalInts({0});"),
        ("ReadOnlySpan<long>", "int[]", "call.Ints({0});"),
        ("Size", "int[]", "call.Ints({0}.Shape);"),
        ("int[]", "int[]", "call.Ints([.. {0}]);"),
        ("IEnumerable<long>", "int[]", "call.Ints([.. {0}]);"),
        ("(long, long)", "int[]", "call.Ints([{0}.Item1, {0}.Item2]);"),
        ("(long, long, long)", "int[]", "call.Ints([{0}.Item1, {0}.Item2, {0}.Item3]);"),
        ("(long, long, long, long)", "int[]", "call.Ints([{0}.Item1, {0}.Item2, {0}.Item3, {0}.Item4]);"),
        ("double[]", "float[]", "call.Floats({0});"),
        ("double[]?", "float[]?", "call.OptionalFloats({0});"),
        ("double", "float[]", "call.Floats([{0...}]);"),
        ("(double, double)", "float[]", "call.Floats([{0}.Item1, {0}.Item2]);"),

        ("ScalarType", "ScalarType", "call.Type({0});"),
        ("ScalarType?", "ScalarType?", "call.Type({0});"),
        ("Device?", "Device?", "call.Device({0});"),
        ("Generator?", "Generator?", "call.Generator({0});"),

        ("RoundingMode", "str?", "call.OptionalString({0}.ToTorch());"),
        ("Reduction", "int", "call.Int((long){0});"),
        ("GridSampleMode", "int", "call.Int((long){0});"),
        ("GridSamplePaddingMode", "int", "call.Int((long){0});"),
        ("compute_mode", "int?", "call.Int((long){0});"),
        ("Padding", "str", "call.String({0}.ToTorch());"),
        ("QRMode", "str", "call.String({0}.ToTorch());"),
        ("FFTNormType", "str?", "call.String({0}.ToTorch());"),
        ("Reduce", "str", "call.String({0}.ToTorch());"),
    ];

    /// <summary>The only types whose null is an error that the call itself would not notice, as it would read them as empty.</summary>
    public static bool NeedsGuard(string type) => type is "long[]" or "int[]" or "double[]" or "string" or "IEnumerable<long>";

    /// <summary>
    /// The statement that passes a value of a C# type, or null where the types do not fit. A missing value stands for the schema's default.
    /// </summary>
    public static string? Find(string type, SchemaArgument argument, string value, string name)
    {
        string kind = argument.Type.Kind;
        if (!type.EndsWith("?", StringComparison.Ordinal) || argument.Default is null or "None")
        {
            if (Row(type, kind) is { } statement) return Fill(statement, value, argument.Type.Length, name);
        }

        if (type.EndsWith("?", StringComparison.Ordinal))
        {
            string present = name + "Value";
            bool hasMissing = argument.Type.IsOptional || argument.Default is not null;
            string missing = argument.Default is null or "None" ? "call.None();" : "call.Default();";
            return hasMissing && Find(type.TrimEnd('?'), argument, present, name) is { } inner
                ? $"if ({value} is {{ }} {present}) {inner} else {missing}"
                : null;
        }

        return argument.Type.IsOptional
            ? Find(type, argument with { Type = argument.Type with { IsOptional = false } }, value, name)
            : null;
    }

    /// <summary>The statement for several numbers that make up one list, as in <c>zeros(rows, columns)</c>.</summary>
    public static string? FindList(IReadOnlyList<string> types, string kind, IEnumerable<string> values) =>
        types.All(type => type is "long" or "int") && kind.StartsWith("int[]", StringComparison.Ordinal)
            ? $"call.Ints([{string.Join(", ", values)}]);"
            : null;

    /// <summary>The statement for a constant of the table, written as in a schema's default; null where it does not fit.</summary>
    public static string? FindConstant(string kind, string value, string name) => kind.TrimEnd('?') switch
    {
        _ when value == "None" => kind.EndsWith("?", StringComparison.Ordinal) ? "call.None();" : null,
        "bool" => value is "True" or "False" ? $"call.Bool({value.ToLowerInvariant()});" : null,
        "int" => $"call.Int({value});",
        "float" => $"call.Float({value});",
        "Scalar" => $"call.Scalar({value}, \"{name}\");",
        "str" => value.StartsWith("\"", StringComparison.Ordinal) ? $"call.String({value});" : null,
        "int[]" => value.StartsWith("[", StringComparison.Ordinal) ? $"call.Ints({value});" : null,
        "ScalarType" => $"call.Type(ScalarType.{value});",
        _ => null,
    };

    private static string? Row(string type, string kind)
    {
        foreach (var row in Rows)
        {
            if (row.Type == type && row.Kind == kind) return row.Statement;
        }

        return null;
    }

    private static string Fill(string statement, string value, int length, string name) => statement
        .Replace("{0...}", string.Join(", ", Enumerable.Repeat(value, Math.Max(1, length))))
        .Replace("{0}", value)
        .Replace("{1}", name);
}
