using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>A C# member of the table, found by reflection, with the arguments that a test gives it.</summary>
internal sealed class MemberUnderTest
{
    // Left to their defaults: they say where and how a result is made, or are enums, which hand-written tests cover.
    private static readonly HashSet<string> s_left = ["out", "requires_grad", "names", "generator", "device", "dtype", "type"];

    private readonly Schema _schema;
    private readonly Member _member;
    private readonly MethodInfo _method;
    private readonly List<Parameter?> _given; // per C# parameter, null where the default is used

    private MemberUnderTest(Schema schema, Member member, MethodInfo method, List<Parameter?> given)
    {
        _schema = schema;
        _member = member;
        _method = method;
        _given = given;
    }

    /// <summary>The member, or null where reflection can't call it: spans, or a required argument of a type that no sample has.</summary>
    public static MemberUnderTest? Of(Schema schema, Member member)
    {
        if (member.Parameters.Any(parameter => parameter.Type.StartsWith("ReadOnlySpan", StringComparison.Ordinal))) return null;
        var given = new List<Parameter?>();
        foreach (var parameter in member.Parameters)
        {
            var argument = schema.Arguments.FirstOrDefault(argument => argument.Name == parameter.Target);
            var use = argument is not null && Values.CanMake(parameter.Type) && !(s_left.Contains(parameter.Name) && parameter.Default is not null);
            if (!use && parameter.Default is null) return null;
            given.Add(use ? parameter : null);
        }
        return new MemberUnderTest(schema, member, Members.Find(member), given);
    }

    /// <summary>Calls the member and PyTorch with the same arguments and compares values and gradients.</summary>
    public void Run()
    {
        var expected = OperatorCase.Ask(_schema, Wishes(), Constants(), _member.Area, _member.Name, Order());
        Assert.False(expected.Public == "differs", $"{this}: PyTorch's function of this name means something else by these arguments");

        using var scope = NewDisposeScope();
        var leaves = new Dictionary<string, Tensor>();
        random.manual_seed(5);
        using var mode = expected.Gradients.Count == 0 ? no_grad() : enable_grad();
        var results = Call(expected, leaves);

        Assert.True(results.Count >= expected.Outputs.Length, $"{this}: {results.Count} results, PyTorch gives {expected.Outputs.Length}");
        for (var i = 0; i < expected.Outputs.Length; i++) Values.Equal($"{this}, result {i}", expected.Outputs[i], results[i], !IsUninitialized);
        if (expected.Gradients.Count == 0) return;
        Agreement.Backward([.. results.Select(result => result as Tensor)]);
        foreach (var (name, gradient) in expected.Gradients)
        {
            using var actual = leaves[name].grad;
            Assert.True(actual is not null, $"{this}: no gradient for {name}");
            Values.Equal($"{this}, gradient of {name}", gradient, actual!);
        }
    }

    public override string ToString() => $"{_member.Area}.{_member.Name}({string.Join(", ", _member.Parameters.Select(p => $"{p.Type} {p.Name}"))})";

    private bool IsUninitialized => _schema.BaseName.Contains("empty", StringComparison.Ordinal);

    private bool IsInstance => _member.Area == "Tensor" && !_member.IsStatic;

    private List<object?> Call(OperatorCase expected, Dictionary<string, Tensor> leaves)
    {
        var taken = new Dictionary<string, int>();
        object? Value(Parameter parameter) => Values.Make(parameter, expected, leaves, taken, IsWritten(parameter.Target));
        var target = IsInstance ? Values.Make(Self, expected, leaves, taken, IsWritten(Self.Target)) : null;
        var arguments = _given.Select((parameter, i) => parameter is null ? Type.Missing : Value(parameter)).ToArray();
        object? result;
        try
        {
            result = _method.Invoke(target, BindingFlags.OptionalParamBinding, null, arguments, null);
        }
        catch (TargetInvocationException e)
        {
            throw new InvalidOperationException($"{this}: {e.InnerException!.Message}", e.InnerException);
        }
        return result switch
        {
            ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])],
            IEnumerable<Tensor> list => [.. list],
            _ => [result],
        };
    }

    // `this` is the schema's self, or its first tensor where none has that name.
    private Parameter Self => new(
        default, false, "Tensor", "self",
        (_schema.Arguments.FirstOrDefault(argument => argument.Name == "self") ?? _schema.Arguments.First(argument => argument.Type.Name == "Tensor")).Name, null);

    private int ListLength(string argument) => _schema.Arguments.First(a => a.Name == argument).Type.Length;

    private bool IsWritten(string argument) => _schema.Arguments.First(a => a.Name == argument).Type.IsWritten;

    private Dictionary<string, JsonObject> Wishes()
    {
        var wishes = new Dictionary<string, JsonObject>();
        if (IsInstance) wishes[Self.Target] = [];
        foreach (var group in _given.OfType<Parameter>().GroupBy(parameter => parameter.Target))
        {
            var wish = new JsonObject();
            var lengths = group.Select(parameter => Values.Length(parameter.Type)).ToList();
            if (lengths.All(length => length is not null)) wish["length"] = lengths.Sum();
            if (group.Count() == 1 && ListLength(group.Key) is > 1 and var all && Values.Number(group.First().Type) is not null)
            {
                // One number stands for all of a list of fixed length.
                wish["length"] = all;
                wish["equal"] = true;
            }
            if (Values.Number(group.First().Type) is { } number) wish["number"] = number;
            wishes[group.Key] = wish;
        }
        return wishes;
    }

    private Dictionary<string, JsonNode?> Constants() =>
        _member.Constants.ToDictionary(constant => constant.Target, constant => JsonNode.Parse(constant.Value is "True" or "False" ? constant.Value.ToLowerInvariant() : constant.Value));

    private string[] Order() => [.. IsInstance ? [Self.Target] : Array.Empty<string>(), .. _given.OfType<Parameter>().Select(parameter => parameter.Target).Distinct()];
}
