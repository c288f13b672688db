using System.Text.Json.Serialization;

namespace GPC.Oracle;

/// <summary>What <see cref="PythonPeer"/> is to compute: a Python expression over named inputs (see tests/Oracle/peer.py).</summary>
public sealed record PeerCase([property: JsonPropertyName("expression")] string Expression)
{
    /// <summary>Statements run before the expression, for instance <c>m = nn.Linear(3, 4)</c>.</summary>
    [JsonPropertyName("setup")]
    public string? Setup { get; init; }

    /// <summary>Seed of PyTorch's random numbers, set before the setup; null leaves them alone.</summary>
    [JsonPropertyName("seed")]
    public long? Seed { get; init; }

    /// <summary>The tensors of the expression by name.</summary>
    [JsonPropertyName("inputs")]
    public IReadOnlyDictionary<string, PeerArray> Inputs { get; init; } = new Dictionary<string, PeerArray>();
}

/// <summary>What PyTorch computed.</summary>
/// <param name="Outputs">The expression's values by name ("0", "1", ... where it gave a tuple); null for Python's <c>None</c>.</param>
/// <param name="Gradients">Gradients of the weighted sum of the outputs with respect to the inputs that asked for it and to the parameters (<c>m.weight</c>).</param>
/// <param name="Initial">State of the setup's modules before the expression ran (<c>m.weight</c>).</param>
/// <param name="State">State of the setup's modules afterwards.</param>
public sealed record PeerResult(
    [property: JsonPropertyName("outputs")] IReadOnlyDictionary<string, PeerArray?> Outputs,
    [property: JsonPropertyName("gradients")] IReadOnlyDictionary<string, PeerArray> Gradients,
    [property: JsonPropertyName("initial")] IReadOnlyDictionary<string, PeerArray> Initial,
    [property: JsonPropertyName("state")] IReadOnlyDictionary<string, PeerArray> State);

/// <summary>The case raised in Python, or Python itself could not be used; the message says which.</summary>
public sealed class PythonPeerException(string message) : Exception(message);
