using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using GPC.Configs;
using GPC.Objectives;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Checkpoints;

/// <summary>
/// The checkpoints of a run: a folder with one folder for each, <c>step-00001000</c>, that holds <c>tensors.safetensors</c> and
/// <c>manifest.json</c>. A checkpoint is written beside and moved to its place when it is whole, so that a process that is killed leaves
/// the one before.
/// </summary>
/// <param name="path">The folder; it is made when it is written to.</param>
/// <param name="keep">How many checkpoints are kept, at least 1: older ones are removed.</param>
public sealed class CheckpointFolder(string path, int keep = 2) : ICheckpoints
{
    const string Prefix = "step-";
    const string Partial = ".partial-";
    const string TensorFile = "tensors.safetensors";
    const string ManifestFile = "manifest.json";
    const long MaxBytes = 2_000_000_000; // What is read is one array of bytes, with a header.

    /// <summary>The folder.</summary>
    public string Path => path;

    /// <summary>The folders of whole checkpoints, the oldest first.</summary>
    public IReadOnlyList<string> All =>
        Directory.Exists(path) ? [.. Directory.GetDirectories(path, Prefix + "*").Order(StringComparer.Ordinal)] : [];

    /// <inheritdoc/>
    /// <remarks>Checkpoints of later steps, which were taken back, are removed.</remarks>
    public string Write(TrainingState state, TrainingConfig config, IObjectiveWeights weights, nn.Module network)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(network);
        var size = state.Tensors.Values.Sum(tensor => tensor.numel() * tensor.element_size());
        if (size > MaxBytes)
            throw new IOException(
                $"{path}: found a state of {size} bytes, expected at most {MaxBytes}, what can be read again: lower sgld.bufferSize"
            );
        var target = System.IO.Path.Combine(path, Prefix + state.Step.ToString("D8", CultureInfo.InvariantCulture));
        var partial = System.IO.Path.Combine(path, $"{Partial}{Guid.NewGuid():N}");
        Directory.CreateDirectory(partial);
        try
        {
            var checksum = WriteTensors(System.IO.Path.Combine(partial, TensorFile), state);
            var manifest = new Manifest(
                state.Step,
                state.Cursor,
                state.RateFactor,
                state.Rollbacks,
                state.Patience,
                network.GetName(),
                ModelSummary.Of(network),
                config,
                weights.Objective.Name,
                weights.ToJson(),
                Version,
                checksum
            );
            WriteText(System.IO.Path.Combine(partial, ManifestFile), manifest.ToJson());
            if (Directory.Exists(target))
                Discard(target);
            Directory.Move(partial, target);
        }
        catch
        {
            Directory.Delete(partial, recursive: true);
            throw;
        }
        foreach (var later in All.Where(checkpoint => string.CompareOrdinal(checkpoint, target) > 0))
            Discard(later);
        foreach (var old in All.SkipLast(Math.Max(1, keep)))
            Discard(old);
        foreach (var left in Directory.GetDirectories(path, Partial + "*"))
            Directory.Delete(left, recursive: true);
        return target;
    }

    // By one step of the file system: a checkpoint is whole or gone, also when the process is killed while its files are removed.
    void Discard(string checkpoint) => Directory.Move(checkpoint, System.IO.Path.Combine(path, $"{Partial}{Guid.NewGuid():N}"));

    /// <summary>Reads the latest checkpoint of a run.</summary>
    /// <param name="config">The settings to resume with; settings that differ from the checkpoint's are refused.</param>
    /// <param name="weights">The weights to resume with; weights that differ from the checkpoint's are refused.</param>
    /// <param name="network">The network, untouched; another class, other layers or other parameters are refused.</param>
    /// <returns>The state, which the caller frees, or everything that is wrong.</returns>
    public Validated<TrainingState> Latest(TrainingConfig config, IObjectiveWeights weights, nn.Module network) =>
        All is [.., var latest]
            ? Read(latest).Bind(checkpoint => Matching(checkpoint, config, weights, network))
            : Validated.Invalid<TrainingState>(NoCheckpoint);

    /// <summary>Puts the parameters and buffers of the latest checkpoint into a network.</summary>
    /// <param name="network">The network, of the class that was trained; untouched where something is wrong.</param>
    /// <returns>What the checkpoint says about itself, or everything that is wrong.</returns>
    public Validated<Manifest> Restore(nn.Module network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return All is [.., var latest]
            ? Read(latest)
                .Bind(checkpoint =>
                {
                    using var state = checkpoint.State;
                    if (Misfits(checkpoint, network) is { Length: > 0 } misfits)
                        return Validated.Invalid<Manifest>([.. misfits]);
                    state.CopyTo(network);
                    return Validated.Valid(checkpoint.Manifest);
                })
            : Validated.Invalid<Manifest>(NoCheckpoint);
    }

    /// <summary>Reads a checkpoint.</summary>
    /// <param name="folder">The checkpoint's folder.</param>
    /// <returns>Its manifest, and the state, which the caller frees; or what is wrong.</returns>
    public static Validated<(Manifest Manifest, TrainingState State)> Read(string folder)
    {
        var (tensorFile, manifestFile) = (System.IO.Path.Combine(folder, TensorFile), System.IO.Path.Combine(folder, ManifestFile));
        try
        {
            var bytes = File.ReadAllBytes(tensorFile);
            var checksum = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return Manifest
                .Parse(File.ReadAllText(manifestFile))
                .Under(manifestFile)
                .Bind(manifest =>
                    manifest.Checksum == checksum
                        ? SafeTensors
                            .Read(bytes)
                            .Under(tensorFile)
                            .Map(tensors =>
                                (
                                    manifest,
                                    new TrainingState(
                                        manifest.Step,
                                        manifest.Cursor,
                                        manifest.RateFactor,
                                        manifest.Rollbacks,
                                        manifest.Patience,
                                        tensors
                                    )
                                )
                            )
                        : Wrong(tensorFile, $"a checksum of {checksum}", manifest.Checksum, "use another checkpoint, this one is damaged")
                );
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            string[] missing =
            [
                .. new[] { tensorFile, manifestFile }
                    .Where(file => !File.Exists(file))
                    .Select(file => $"no {System.IO.Path.GetFileName(file)}"),
            ];
            return Wrong(
                folder,
                string.Join(" and ", missing),
                $"a folder with {TensorFile} and {ManifestFile}",
                "give the folder of a checkpoint"
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Wrong(
                folder,
                $"an error ({exception.Message.TrimEnd('.')})",
                "files that can be read",
                "see to their permissions and their disk"
            );
        }

        static Validated<(Manifest, TrainingState)> Wrong(string path, string found, string expected, string fix) =>
            Validated.Invalid<(Manifest, TrainingState)>(ValidationError.At(path, found, expected, fix));
    }

    static Validated<TrainingState> Matching(
        (Manifest Manifest, TrainingState State) checkpoint,
        TrainingConfig config,
        IObjectiveWeights weights,
        nn.Module network
    )
    {
        ValidationError[] errors =
        [
            .. (config with { Device = checkpoint.Manifest.Config.Device })
                .DifferencesFrom(checkpoint.Manifest.Config) // A run may be resumed on another device.
                .Select(difference =>
                    ValidationError.At(
                        difference.Path,
                        difference.First,
                        $"{difference.Second} as in the checkpoint",
                        "resume with the config of the run"
                    )
                ),
            .. Differences(checkpoint.Manifest, weights, network),
            .. Misfits(checkpoint, network),
        ];
        if (errors.Length == 0)
            return Validated.Valid(checkpoint.State);
        checkpoint.State.Dispose();
        return Validated.Invalid<TrainingState>([.. errors]);
    }

    // Of another objective the weights say nothing, and of another network the objective neither: a method may have both of its own.
    static IEnumerable<ValidationError> Differences(Manifest manifest, IObjectiveWeights weights, nn.Module network)
    {
        if (manifest.Network != network.GetName())
            return [];
        if (manifest.Objective != weights.Objective.Name)
            return
            [
                ValidationError.At(
                    "objective",
                    weights.Objective.Name,
                    $"{manifest.Objective} as in the checkpoint",
                    "use the objective of the run"
                ),
            ];
        return ConfigComparison
            .Differences(weights.ToJson(), manifest.Weights)
            .Select(difference =>
                ValidationError
                    .At(
                        difference.Path,
                        difference.First,
                        $"{difference.Second} as in the checkpoint",
                        "resume with the weights of the run"
                    )
                    .Under("weights")
            );
    }

    static ValidationError[] Misfits((Manifest Manifest, TrainingState State) checkpoint, nn.Module network)
    {
        var (manifest, state) = checkpoint;

        // If the checkpoint is another network's, hardly any tensor fits: the network's name says more.
        if (manifest.Network != network.GetName())
            return
            [
                ValidationError.At("network", network.GetName(), $"{manifest.Network} as in the checkpoint", "use the network of the run"),
            ];
        var shapes = network.state_dict().ToDictionary(pair => TrainingState.Network + pair.Key, pair => Shape(pair.Value));
        var saved = state
            .Tensors.Where(pair => pair.Key.StartsWith(TrainingState.Network, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key, pair => Shape(pair.Value));
        string[] different =
        [
            .. shapes.Keys.Union(saved.Keys).Where(name => shapes.GetValueOrDefault(name) != saved.GetValueOrDefault(name)),
        ];

        return
        [
            .. different.Select(name =>
                ValidationError.At(
                    name,
                    shapes.GetValueOrDefault(name),
                    $"{saved.GetValueOrDefault(name) ?? "nothing"} as in the checkpoint",
                    "use the network of the run"
                )
            ),
            .. ModelSummary.Difference(ModelSummary.Of(network), manifest.Summary) is var (found, expected)
                ? (ValidationError[])
                    [ValidationError.At("network", found, $"{expected} as in the checkpoint", "use the network of the run")]
                : [],
        ];
    }

    ValidationError NoCheckpoint => ValidationError.At(path, "no checkpoint", "a folder with at least one", "start the run anew");

    static string Shape(Tensor tensor) => $"({string.Join(", ", tensor.shape)})";

    internal static string Version =>
        typeof(CheckpointFolder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    static string WriteTensors(string file, TrainingState state)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite);
        SafeTensors.Write(stream, state.Tensors);
        stream.Flush(flushToDisk: true);
        stream.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    static void WriteText(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.CreateNew);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }
}
