using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace GPC.Tests.House;

/// <summary>Namespaces of the library depend on one another in one direction, as the compiled assembly shows.</summary>
public class NamespaceTests(Xunit.Abstractions.ITestOutputHelper output)
{
    const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>Each may use those before it; those of one line may not use one another.</summary>
    static readonly string[][] Order =
    [
        ["GPC"],
        ["GPC.Configs", "GPC.Terms", "GPC.Numerics", "GPC.Layers"],
        ["GPC.Data", "GPC.Views", "GPC.Objectives"],
        ["GPC.Sampling", "GPC.Metrics"],
        ["GPC.Training"],
        ["GPC.Checkpoints"],
        ["GPC.Experiments"],
        ["GPC.Reports"],
    ];

    static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    [Fact]
    public void ArrowsPointOneWay()
    {
        var arrows = Arrows();
        foreach (
            var from in arrows
                .GroupBy(arrow => arrow.From)
                .OrderBy(group => Rank(group.Key))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var used = from.Select(arrow => arrow.To).Distinct().OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal);
            output.WriteLine($"{from.Key} -> {string.Join(", ", used)}");
        }

        Assert.DoesNotContain(-1, arrows.SelectMany(arrow => (string[])[arrow.From, arrow.To]).Distinct().Select(Rank));
        Assert.Empty(
            arrows
                .Where(arrow => Rank(arrow.To) >= Rank(arrow.From))
                .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Type} uses {arrow.Used}")
                .Order(StringComparer.Ordinal)
        );
    }

    static int Rank(string name) => Array.FindIndex(Order, line => line.Contains(name));

    static List<(string From, string To, string Type, string Used)> Arrows() =>
        [
            .. from type in typeof(Validated).Assembly.GetTypes()
            where Room(type) is not null
            from used in Used(type).Distinct()
            where used.Assembly == type.Assembly && Room(used) is not null && Room(used) != Room(type)
            select (Room(type)!, Room(used)!, type.FullName!, used.FullName!),
        ];

    // A folder below one of the namespaces belongs to it. The compiler's own types have none.
    static string? Room(Type type) =>
        type.Namespace is { } space && (space == "GPC" || space.StartsWith("GPC.", StringComparison.Ordinal))
            ? string.Join('.', space.Split('.').Take(2))
            : null;

    static IEnumerable<Type> Used(Type type) =>
        ((IEnumerable<Type?>)[type.BaseType, .. type.GetInterfaces()])
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).SelectMany(Used))
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType))
            .OfType<Type>()
            .SelectMany(Parts);

    static IEnumerable<Type?> Used(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType).Concat(Body(method));

    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    // The types whose members the instructions of a method name.
    static IEnumerable<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        Type[] ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length; )
        {
            var opCode = OpCodes[code[at] == 0xFE ? (short)(0xFE00 | code[++at]) : code[at]];
            at++;
            switch (opCode.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                    var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod);
                    yield return member as Type ?? member?.DeclaringType;
                    if (member is MethodInfo { IsGenericMethod: true } generic)
                        foreach (var argument in generic.GetGenericArguments())
                            yield return argument;
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                case var operand:
                    at += operand switch
                    {
                        OperandType.InlineNone => 0,
                        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                        OperandType.InlineVar => 2,
                        OperandType.InlineI8 or OperandType.InlineR => 8,
                        _ => 4,
                    };
                    break;
            }
        }
    }
}
