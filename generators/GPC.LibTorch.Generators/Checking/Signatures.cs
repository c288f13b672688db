using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Checking;

/// <summary>Writes the C# signature of a member.</summary>
internal static class Signatures
{
    public static string Of(Schema schema, Member member)
    {
        bool isOperator = member.Name.StartsWith("operator", StringComparison.Ordinal);
        string modifiers = member.IsStatic || isOperator || member.Area != "Tensor" ? "public static" : "public";
        string name = isOperator ? member.Name : Naming.Escape(member.Name);
        var parameters = member.Parameters.Where(p => p.Type != "this").Select(Parameter);
        return $"{modifiers} {member.Returns ?? Results.Type(schema)} {name}({string.Join(", ", parameters)})";
    }

    private static string Parameter(Parameter parameter) =>
        (parameter.IsParams ? "params " : "")
        + $"{parameter.Type} {Naming.Escape(parameter.Name)}"
        + (parameter.Default is null ? "" : $" = {parameter.Default}");
}
