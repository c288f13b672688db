namespace GPC.Generators.Models.Checking;

/// <summary>A field that a layer needs.</summary>
/// <param name="Suffix">What follows the layer's name: empty for its main member.</param>
/// <param name="Kind">How it is registered.</param>
/// <param name="Type">Its type, as code.</param>
/// <param name="Code">Its initial value, as code.</param>
internal sealed record Member(string Suffix, MemberKind Kind, string Type, string Code)
{
    /// <summary>A module; a name without a namespace is one of <c>TorchSharp.Modules</c>.</summary>
    public static Member Module(string type, string code) => new("", MemberKind.Module, type.StartsWith("global::", StringComparison.Ordinal) ? type : "global::TorchSharp.Modules." + type, code);
}

/// <summary>How a field takes part in the module.</summary>
internal enum MemberKind
{
    /// <summary>A module with parameters of its own.</summary>
    Module,

    /// <summary>A parameter of the model itself.</summary>
    Parameter,

    /// <summary>A number or list that the forward pass reads.</summary>
    Value,
}
