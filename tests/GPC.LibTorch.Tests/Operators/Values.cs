using System.Text.Json;
using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>Turns the arguments that PyTorch chose into C# values of a parameter's type, and compares results.</summary>
internal static class Values
{
    private static readonly HashSet<string> s_types =
    [
        "Tensor", "Tensor?", "Tensor[]", "IList<Tensor>", "IEnumerable<Tensor>", "Scalar", "Scalar?", "long", "long?", "int", "int?", "double", "double?", "float",
        "bool", "bool?", "string", "string?", "char", "long[]", "long[]?", "Size", "int[]", "IEnumerable<long>", "(long, long)", "(long, long, long)",
        "(long, long, long, long)", "double[]", "double[]?", "(double, double)", "ScalarType",
    ];

    public static bool CanMake(string type) => s_types.Contains(type);

    /// <summary>How many elements of a list the parameter gives; null where it may be any number.</summary>
    public static int? Length(string type) => type switch
    {
        _ when type.StartsWith('(') => type.Split(',').Length,
        _ when type.Contains('[', StringComparison.Ordinal) || type.Contains('<', StringComparison.Ordinal) || type == "Size" => null,
        _ => 1,
    };

    /// <summary>What kind of number PyTorch is to choose.</summary>
    public static string? Number(string type) => type.TrimEnd('?') switch
    {
        "long" or "int" => "int",
        "double" or "float" => "float",
        _ => null,
    };

    public static object? Make(Parameter parameter, OperatorCase @case, Dictionary<string, Tensor> leaves, Dictionary<string, int> taken, bool isWritten)
    {
        if (!@case.Arguments.TryGetValue(parameter.Target, out var value)) return Type.Missing;
        var type = parameter.Type.TrimEnd('?');
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Array && Length(type) is { } length && (type != "Tensor" || value.ValueKind == JsonValueKind.Array))
            return Part(type, length, value, parameter.Target, taken);
        return type switch
        {
            "Tensor" => TensorOf(value, parameter.Target, @case, leaves, isWritten),
            "Tensor[]" or "IList<Tensor>" or "IEnumerable<Tensor>" => value.EnumerateArray().Select(Plain).ToArray(),
            "Scalar" => ScalarOf(value),
            "long" => value.GetInt64(),
            "int" => value.GetInt32(),
            "double" => value.GetDouble(),
            "float" => value.GetSingle(),
            "bool" => value.GetBoolean(),
            "string" => value.GetString(),
            "char" => value.GetString()![0],
            "long[]" or "IEnumerable<long>" => Longs(value),
            "int[]" => Array.ConvertAll(Longs(value), x => (int)x),
            "Size" => new Size(Longs(value)),
            "double[]" => value.EnumerateArray().Select(x => x.GetDouble()).ToArray(),
            "ScalarType" => value.ValueKind == JsonValueKind.Number ? (ScalarType)value.GetInt32() : PeerArray.TypeNamed(value.GetString()!.Replace("torch.", "")),
            _ => throw new NotSupportedException(type),
        };
    }

    /// <param name="what">What is compared, for the message.</param>
    /// <param name="expected">PyTorch's result.</param>
    /// <param name="actual">Ours.</param>
    /// <param name="elements">Whether the elements mean anything.</param>
    public static void Equal(string what, JsonElement expected, object? actual, bool elements)
    {
        if (expected.ValueKind == JsonValueKind.Object)
        {
            Assert.True(actual is Tensor, $"{what} is {actual ?? "null"}, PyTorch gives a tensor");
            var array = expected.Deserialize<PeerArray>()!;
            if (elements) Equal(what, array, (Tensor)actual!);
            else Assert.Equal(array.ToString(), PeerArray.From((Tensor)actual!).ToString());
        }
        else if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.True(actual is null, $"{what} is {actual}, PyTorch gives None");
        }
        else if (expected.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            Assert.Equal(expected.GetBoolean(), actual);
        }
        else
        {
            Assert.Equal(expected.GetDouble(), actual is Scalar scalar ? scalar.ToDouble() : Convert.ToDouble(actual, System.Globalization.CultureInfo.InvariantCulture), 1e-12);
        }
    }

    /// <summary>Both sides run the same library: what differs by more than its own rounding is a mistake of ours.</summary>
    public static void Equal(string what, PeerArray expected, Tensor actual)
    {
        using var dense = actual.is_sparse ? actual.to_dense() : actual.alias();
        if (!dense.is_complex())
        {
            Agreement.Equal(what, expected, dense, 1e-12);
            return;
        }
        var found = PeerArray.From(dense.resolve_conj());
        Assert.True(expected.ToString() == found.ToString(), $"{what} is {found}, PyTorch gives {expected}");
        Assert.True(expected.Data.AsSpan().SequenceEqual(found.Data), $"{what}: complex elements differ");
    }

    private static object Part(string type, int length, JsonElement list, string target, Dictionary<string, int> taken)
    {
        var from = taken.GetValueOrDefault(target);
        taken[target] = from + length;
        var part = list.EnumerateArray().Skip(from).Take(length).ToArray();
        return type switch
        {
            "Tensor" => Plain(part[0]),
            "long" => part[0].GetInt64(),
            "int" => part[0].GetInt32(),
            "double" => part[0].GetDouble(),
            "(long, long)" => (part[0].GetInt64(), part[1].GetInt64()),
            "(long, long, long)" => (part[0].GetInt64(), part[1].GetInt64(), part[2].GetInt64()),
            "(long, long, long, long)" => (part[0].GetInt64(), part[1].GetInt64(), part[2].GetInt64(), part[3].GetInt64()),
            "(double, double)" => (part[0].GetDouble(), part[1].GetDouble()),
            _ => throw new NotSupportedException(type),
        };
    }

    private static Tensor TensorOf(JsonElement value, string name, OperatorCase @case, Dictionary<string, Tensor> leaves, bool isWritten)
    {
        var tensor = Plain(value);
        if (@case.Gradients.Count == 0 || !(tensor.is_floating_point() || tensor.is_complex())) return tensor;
        leaves[name] = tensor.requires_grad_();
        return isWritten ? tensor.clone() : tensor;
    }

    private static Tensor Plain(JsonElement value) => value.Deserialize<PeerArray>()!.ToTensor();

    private static Scalar ScalarOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : value.TryGetInt64(out var integer) && !value.GetRawText().Contains('.', StringComparison.Ordinal) ? integer : value.GetDouble();

    private static long[] Longs(JsonElement value) => [.. value.EnumerateArray().Select(x => x.GetInt64())];
}
