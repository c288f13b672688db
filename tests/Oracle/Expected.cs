using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace GPC.Oracle;

/// <summary>What PyTorch, scikit-learn, SciPy and NumPy gave: the JSON files beside this one, which oracle.py writes.</summary>
static class Expected
{
    /// <summary>A file's content, for instance <c>modules</c>.</summary>
    public static JsonObject Of(string topic) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{topic}.json")))!.AsObject();

    /// <summary>A file's content under a name.</summary>
    public static JsonNode Of(string topic, string name) =>
        Of(topic)[name]
        ?? throw new KeyNotFoundException(
            $"tests/Oracle/{topic}.json has no \"{name}\": let oracle.py compute it, and accept it with oracle.py --accept."
        );

    /// <summary>Numbers of a list.</summary>
    public static T[] Values<T>(this JsonNode list) => [.. list.AsArray().Select(value => value!.GetValue<T>())];

    /// <summary>A tensor of 32-bit floating-point numbers.</summary>
    public static Tensor ToTensor(this JsonNode node) =>
        tensor(node["values"]!.Values<float>(), ScalarType.Float32).reshape(node["shape"]!.Values<long>());

    /// <summary>Rows of numbers as a tensor.</summary>
    public static Tensor ToMatrix(this JsonNode rows) =>
        tensor([.. rows.AsArray().SelectMany(row => row!.Values<float>())], ScalarType.Float32).reshape(rows.AsArray().Count, -1);

    static string Folder { get; } = Path.GetDirectoryName(ThisFile())!;

    static string ThisFile([CallerFilePath] string path = "") => path;
}
