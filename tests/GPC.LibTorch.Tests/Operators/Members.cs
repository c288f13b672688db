using System.Reflection;
using GPC.LibTorch.Generators.Model;
using TorchSharp;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>Finds the method that a line of the table became.</summary>
internal static class Members
{
    private static readonly Dictionary<string, Type> s_areas = new()
    {
        ["Tensor"] = typeof(torch.Tensor),
        ["torch"] = typeof(torch),
        ["torch.nn.functional"] = typeof(torch.nn.functional),
        ["torch.linalg"] = typeof(torch.linalg),
        ["torch.special"] = typeof(torch.special),
        ["torch.fft"] = typeof(torch.fft),
    };

    private static readonly Dictionary<string, string> s_operators = new()
    {
        ["+"] = "op_Addition",
        ["-"] = "op_Subtraction",
        ["*"] = "op_Multiply",
        ["/"] = "op_Division",
        ["%"] = "op_Modulus",
        ["&"] = "op_BitwiseAnd",
        ["|"] = "op_BitwiseOr",
        ["^"] = "op_ExclusiveOr",
        ["~"] = "op_OnesComplement",
        ["=="] = "op_Equality",
        ["!="] = "op_Inequality",
        ["<"] = "op_LessThan",
        ["<="] = "op_LessThanOrEqual",
        [">"] = "op_GreaterThan",
        [">="] = "op_GreaterThanOrEqual",
    };

    public static MethodInfo Find(Member member)
    {
        var name = MethodName(member);
        var types = member.Parameters.Select(parameter => parameter.Type.TrimEnd('?')).ToArray();
        return s_areas[member.Area].GetMethods().FirstOrDefault(method => method.Name == name && Fits(method.GetParameters(), types))
            ?? throw new MissingMethodException($"{member.Area}.{member.Name}({string.Join(", ", types)}) was declared in the table but not generated");
    }

    private static string MethodName(Member member)
    {
        if (!member.Name.StartsWith("operator", StringComparison.Ordinal)) return member.Name.TrimStart('@');
        var symbol = member.Name["operator".Length..].Trim();
        return symbol == "-" && member.Parameters.Count == 1 ? "op_UnaryNegation" : s_operators[symbol];
    }

    private static bool Fits(ParameterInfo[] parameters, string[] types) =>
        parameters.Length == types.Length && parameters.Zip(types).All(pair => Name(pair.First.ParameterType) == pair.Second);

    private static string Name(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)) return $"({string.Join(", ", type.GetGenericArguments().Select(Name))})";
        if (type.IsGenericType) return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        return Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.Int64 => "long",
            TypeCode.Int32 => "int",
            TypeCode.Double => "double",
            TypeCode.Single => "float",
            TypeCode.Boolean => "bool",
            TypeCode.String => "string",
            TypeCode.Char => "char",
            _ => type.Name,
        };
    }
}
