using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GPC.Data;
using GPC.Layers;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Checkpoints;

/// <summary>The description of a checkpoint: what it was written by and what it holds.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Cursor">Where the data continues.</param>
/// <param name="RateFactor">What learning rates are multiplied with after rollbacks.</param>
/// <param name="Rollbacks">How often the run was rolled back.</param>
/// <param name="Patience">How long the criterion has not got better.</param>
/// <param name="Network">Name of the network's class.</param>
/// <param name="Summary">The network's layers, line by line: the <c>Summary</c> of each model that is declared by attributes, the names of
/// other modules.</param>
/// <param name="Config">All settings of the run.</param>
/// <param name="Objective">Name of the objective.</param>
/// <param name="Weights">The weights of its terms, as JSON.</param>
/// <param name="Version">Version and git revision of the library that wrote it.</param>
/// <param name="Checksum">SHA-256 of the file of tensors, in hexadecimal digits.</param>
public sealed record Manifest(
    int Step,
    DataCursor Cursor,
    double RateFactor,
    int Rollbacks,
    Patience Patience,
    string Network,
    IReadOnlyList<string> Summary,
    TrainingConfig Config,
    string Objective,
    string Weights,
    string Version,
    string Checksum
)
{
    const int Format = 4;

    static readonly string[] Names =
    [
        "format",
        "step",
        "data",
        "rateFactor",
        "rollbacks",
        "patience",
        "network",
        "summary",
        "version",
        "checksum",
        Own,
        "config",
        "objective",
        "weights",
    ];

    // SHA-256 of the manifest with nothing in this place.
    const string Own = "manifestChecksum";

    /// <summary>The manifest as JSON, with a checksum of itself.</summary>
    public string ToJson() => ToJson(Sum(ToJson("")));

    static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    string ToJson(string own)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", Format);
            writer.WriteNumber("step", Step);
            writer.WriteStartObject("data");
            writer.WriteNumber("seed", Cursor.Seed);
            writer.WriteNumber("epoch", Cursor.Epoch);
            writer.WriteNumber("position", Cursor.Position);
            writer.WriteEndObject();
            writer.WriteNumber("rateFactor", RateFactor);
            writer.WriteNumber("rollbacks", Rollbacks);
            writer.WriteStartObject("patience");
            if (Patience.Best is { } best)
                writer.WriteNumber("best", best);
            writer.WriteNumber("waited", Patience.Waited);
            writer.WriteEndObject();
            writer.WriteString("network", Network);
            writer.WriteStartArray("summary");
            foreach (var line in Summary)
                writer.WriteStringValue(line);
            writer.WriteEndArray();
            writer.WriteString("version", Version);
            writer.WriteString("checksum", Checksum);
            writer.WriteString(Own, own);
            writer.WriteString("fingerprint", Config.Fingerprint());
            writer.WritePropertyName("config");
            writer.WriteRawValue(Config.ToJson());
            writer.WriteString("objective", Objective);
            writer.WritePropertyName("weights");
            writer.WriteRawValue(Weights);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="json">As <see cref="ToJson()"/> writes it.</param>
    public static Validated<Manifest> Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.TryGetProperty("format", out var found) && found.GetInt32() is var format && format != Format)
                return Broken($"format {format}", $"format {Format}", "use the version of the library that wrote it");
            if (Names.Where(name => !root.TryGetProperty(name, out _)).ToArray() is { Length: > 0 } missing)
                return Broken(
                    $"no {string.Join(", no ", missing)}",
                    $"the manifest of a checkpoint, with {string.Join(", ", Names)}",
                    "use another checkpoint, this one is damaged"
                );
            var own = root.GetProperty(Own).GetString();
            if (string.IsNullOrEmpty(own) || Sum(json.Replace(own, "", StringComparison.Ordinal)) != own)
                return Broken(
                    "a text that does not match its checksum",
                    "the manifest of a checkpoint",
                    "use another checkpoint, this one is damaged"
                );
            var (data, patience) = (root.GetProperty("data"), root.GetProperty("patience"));
            return TrainingConfig
                .Parse(root.GetProperty("config").GetRawText())
                .Under("config")
                .Map(config => new Manifest(
                    root.GetProperty("step").GetInt32(),
                    new DataCursor(
                        data.GetProperty("seed").GetInt64(),
                        data.GetProperty("epoch").GetInt64(),
                        data.GetProperty("position").GetInt64()
                    ),
                    root.GetProperty("rateFactor").GetDouble(),
                    root.GetProperty("rollbacks").GetInt32(),
                    new Patience(
                        patience.TryGetProperty("best", out var best) ? best.GetDouble() : null,
                        patience.GetProperty("waited").GetInt32()
                    ),
                    root.GetProperty("network").GetString()!,
                    [.. root.GetProperty("summary").EnumerateArray().Select(line => line.GetString()!)],
                    config,
                    root.GetProperty("objective").GetString()!,
                    root.GetProperty("weights").GetRawText(),
                    root.GetProperty("version").GetString()!,
                    root.GetProperty("checksum").GetString()!
                ));
        }
        catch (Exception exception)
            when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Broken(
                $"a text that can't be read ({exception.Message})",
                "the manifest of a checkpoint",
                "use another checkpoint, this one is damaged"
            );
        }
    }

    static Validated<Manifest> Broken(string found, string expected, string fix) =>
        Validated.Invalid<Manifest>(ValidationError.At("", found, expected, fix));
}

/// <summary>The textual description of a network.</summary>
static class ModelSummary
{
    /// <summary>
    /// The <c>Summary</c> of each model that is declared by attributes, once; of other modules their names. What a module of one's own
    /// keeps apart from its parameters, and the sizes that a declared one is given, are not in it.
    /// </summary>
    /// <param name="network">The network.</param>
    public static IReadOnlyList<string> Of(nn.Module network) =>
        [.. Tables("", network, isListed: false).Distinct().SelectMany(table => table.ReplaceLineEndings("\n").Split('\n'))];

    /// <summary>
    /// In what a network's summary differs from that of another: the lines that only one of them has. Null where they are the same; how
    /// wide columns are does not count, since a longer row moves the others' too.
    /// </summary>
    public static (string Found, string Expected)? Difference(IReadOnlyList<string> found, IReadOnlyList<string> expected)
    {
        string[] own = [.. found.Select(Narrow)],
            other = [.. expected.Select(Narrow)];
        if (own.SequenceEqual(other))
            return null;
        return (own.Except(other).ToArray(), other.Except(own).ToArray()) switch
        {
            ([], []) => ("its layers in another order", "the order"),
            var (more, less) => (Listed(more), Listed(less)),
        };
    }

    static string Listed(string[] lines) => lines.Length == 0 ? "nothing" : string.Join("; ", lines);

    // Modules below a declared one are rows of its table.
    static IEnumerable<string> Tables(string path, nn.Module module, bool isListed)
    {
        var table = (module as IModel)?.Describe();
        if (table is not null)
            yield return table;
        else if (!isListed)
            yield return path.Length == 0 ? module.GetName() : $"{path}: {module.GetName()}";
        foreach (var (name, child) in module.named_children())
        {
            foreach (var below in Tables(path.Length == 0 ? name : $"{path}.{name}", child, isListed || table is not null))
                yield return below;
        }
    }

    static string Narrow(string line) =>
        string.Join("  ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
