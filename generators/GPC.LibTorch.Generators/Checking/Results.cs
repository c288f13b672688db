using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Checking;

/// <summary>What a schema returns, in C#.</summary>
internal static class Results
{
    /// <summary>The argument that an in-place operator writes and returns; null for any other operator.</summary>
    public static string? Written(Schema schema) =>
        schema.Results.Count == 1 && schema.Results[0].Type is { IsWritten: true, IsList: false } result
            ? schema.Arguments.FirstOrDefault(a => a.Type.Alias == result.Alias)?.Name
            : null;

    /// <summary>The method of the call that yields the results; null where there is none.</summary>
    public static string? Finish(Schema schema) => Kinds(schema) switch
    {
        "" => "Run",
        "Tensor" => "ToTensor",
        "Tensor, Tensor" => "ToTensors2",
        "Tensor, Tensor, Tensor" => "ToTensors3",
        "Tensor, Tensor, Tensor, Tensor" => "ToTensors4",
        "Tensor[]" => "ToTensorArray",
        "bool" => "ToBool",
        "int" => "ToInt",
        "float" => "ToDouble",
        "Scalar" => "ToScalar",
        _ => null,
    };

    /// <summary>The C# type of the results, with the schema's names in a tuple.</summary>
    public static string Type(Schema schema) => Kinds(schema) switch
    {
        "" => "void",
        "int" => "long",
        "float" => "double",
        var single when schema.Results.Count == 1 => single,
        _ => "(" + string.Join(", ", schema.Results.Select(r => r.Name.Length == 0 ? r.Type.Kind : $"{r.Type.Kind} {r.Name}")) + ")",
    };

    private static string Kinds(Schema schema) => string.Join(", ", schema.Results.Select(r => r.Type.Kind));
}
