namespace GPC.LibTorch.Generators.Model;

/// <summary>One argument of a schema; <paramref name="Default"/> is the text after the equals sign, null where the argument is required.</summary>
internal sealed record SchemaArgument(SchemaType Type, string Name, string? Default);

/// <summary>One result of a schema; <paramref name="Name"/> is empty where the schema names none.</summary>
internal sealed record SchemaResult(SchemaType Type, string Name);

/// <summary>An operator's schema, as libtorch prints it.</summary>
internal sealed record Schema(
    string Text,
    string Name,
    string Overload,
    EquatableArray<SchemaArgument> Arguments,
    EquatableArray<SchemaResult> Results)
{
    /// <summary>The name of the field that holds the operator: <c>add_Tensor</c> for <c>aten::add.Tensor</c>.</summary>
    public string Field => Overload.Length == 0 ? BaseName : BaseName + "_" + Overload;

    /// <summary>The name without its namespace: <c>add</c> for <c>aten::add.Tensor</c>.</summary>
    public string BaseName => Name.Substring(Name.IndexOf("::", StringComparison.Ordinal) + 2);

    /// <summary>Whether the operator makes a tensor out of no tensor, so that the default device applies.</summary>
    public bool IsFactory => Arguments.All(argument => argument.Type.Name != "Tensor");
}
