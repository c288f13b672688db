using System.Text.Json;
using System.Text.Json.Nodes;
using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Tests.Conformance;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>One operator with the arguments that a caller gives, and what PyTorch makes of it.</summary>
internal sealed class OperatorCase
{
    private OperatorCase(JsonElement answer)
    {
        Arguments = answer.GetProperty("arguments").EnumerateObject().ToDictionary(item => item.Name, item => item.Value);
        Outputs = [.. answer.GetProperty("outputs").EnumerateArray()];
        Gradients = answer.GetProperty("gradients").Deserialize<Dictionary<string, PeerArray>>()!;
        Public = answer.GetProperty("public").GetString()!;
    }

    /// <summary>A value for every argument of the schema that was asked for.</summary>
    public Dictionary<string, JsonElement> Arguments { get; }

    /// <summary>The results: arrays, numbers or truth values.</summary>
    public JsonElement[] Outputs { get; }

    /// <summary>Gradients of the weighted sum of the results, by argument; empty where the operator has none.</summary>
    public Dictionary<string, PeerArray> Gradients { get; }

    /// <summary>Whether PyTorch's function of the member's name, called in the member's order, gives the same: agrees, differs, or none.</summary>
    public string Public { get; }

    /// <summary>Asks PyTorch for arguments on which the operator works, and for what comes out.</summary>
    public static OperatorCase Ask(
        Schema schema, IReadOnlyDictionary<string, JsonObject> wishes, IReadOnlyDictionary<string, JsonNode?> constants, string area, string name, string[] order) =>
        new(PythonPeer.Ask(new
        {
            @operator = schema.BaseName,
            overload = schema.Overload,
            wishes,
            constants,
            @public = new object[] { area, name, order },
        }));
}
