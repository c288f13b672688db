using System.Buffers.Binary;
using System.Runtime.InteropServices;
using GPC.Data;
using GPC.Sampling;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Everything that the rest of a run depends on: from equal states come equal runs, to the bit.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Cursor">Where the data continues.</param>
/// <param name="RateFactor">What learning rates are multiplied with after rollbacks.</param>
/// <param name="Rollbacks">How often the run was rolled back.</param>
/// <param name="Patience">How long the criterion has not got better.</param>
/// <param name="Tensors">
/// Copies of the network's parameters and buffers (<c>network.</c>), the method's state (<c>method.</c>), the optimizer's
/// (<c>optimizer</c>, in TorchSharp's format), the replay buffer (<c>sampler.</c>) and the random generators (<c>random.</c>), on the CPU.
/// </param>
public sealed record TrainingState(
    int Step,
    DataCursor Cursor,
    double RateFactor,
    int Rollbacks,
    Patience Patience,
    IReadOnlyDictionary<string, Tensor> Tensors
) : IDisposable
{
    internal const string Network = "network.",
        Method = "method.";

    /// <summary>Puts the parameters and buffers into a network, which has the same, and what a method keeps into the method.</summary>
    internal void CopyTo(nn.Module network, Method? method = null)
    {
        using var noGrad = no_grad();
        foreach (var (name, tensor) in network.state_dict())
            tensor.copy_(Tensors[Network + name]);
        foreach (var (name, tensor) in method?.State ?? new Dictionary<string, Tensor>())
            tensor.copy_(Tensors[Method + name]);
    }

    /// <summary>Frees the copies.</summary>
    public void Dispose()
    {
        foreach (var tensor in Tensors.Values)
            tensor.Dispose();
    }
}

/// <summary>Evaluations without a better criterion.</summary>
/// <param name="Best">The best criterion so far; null before the first evaluation.</param>
/// <param name="Waited">How many evaluations there were since.</param>
public readonly record struct Patience(double? Best, int Waited)
{
    /// <summary>After one more evaluation.</summary>
    /// <param name="criterion">Its criterion.</param>
    public Patience After(double criterion) =>
        double.IsFinite(criterion) && criterion < (Best ?? double.PositiveInfinity) ? new(criterion, 0) : this with { Waited = Waited + 1 };
}

/// <summary>The parts of a run's state as tensors on the CPU, by name.</summary>
static class StateTensors
{
    const string Optimizer = "optimizer";
    public const string Points = "sampler.points";
    public const string Ages = "sampler.ages";

    public static IReadOnlyDictionary<string, Tensor> Copy(
        nn.Module network,
        Method method,
        OptimizerHelper optimizer,
        SgldSampler? sampler,
        Generator generator
    )
    {
        using var noGrad = no_grad();
        var copies = Learned(network, method).ToDictionary(pair => pair.Name, pair => Copied(pair.Tensor));
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
            optimizer.save_state_dict(writer);
        copies[Optimizer] = tensor(bytes.ToArray()).DetachFromDisposeScope();
        foreach (var (name, random) in Generators(sampler, generator))
            copies[name] = random.get_state().DetachFromDisposeScope();
        if (sampler is null)
            return copies;
        copies[Points] = Copied(sampler.Buffer.Points);
        copies[Ages] = tensor(sampler.Buffer.Ages.ToArray()).DetachFromDisposeScope();
        return copies;
    }

    public static void Load(
        IReadOnlyDictionary<string, Tensor> saved,
        nn.Module network,
        Method method,
        OptimizerHelper optimizer,
        SgldSampler? sampler,
        Generator generator
    )
    {
        RequireSame(saved, network, method, sampler, generator);
        using var noGrad = no_grad();
        foreach (var (name, tensor) in Learned(network, method))
            tensor.copy_(saved[name]);
        LoadOptimizer(saved[Optimizer], optimizer);
        lock (GlobalRandom.Turn)
        {
            foreach (var (name, random) in Generators(sampler, generator))
                random.set_state(saved[name]);
        }
        sampler?.Buffer.Load(saved[Points], saved[Ages].data<int>().ToArray());
    }

    static void LoadOptimizer(Tensor saved, OptimizerHelper optimizer)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(saved.data<byte>().ToArray()));
            optimizer.load_state_dict(reader);
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or ArgumentException
                        or InvalidOperationException
                        or FormatException
                        or ExternalException
                        or IndexOutOfRangeException
                        or OverflowException
            )
        {
            throw new ArgumentException(
                $"{Optimizer}: found a state that can't be read ({exception.Message}), expected what an optimizer of this kind saved: "
                    + "use another checkpoint.",
                exception
            );
        }
    }

    // All differences are found before anything is changed.
    static void RequireSame(
        IReadOnlyDictionary<string, Tensor> saved,
        nn.Module network,
        Method method,
        SgldSampler? sampler,
        Generator generator
    )
    {
        var expected = Learned(network, method)
            .ToDictionary(pair => pair.Name, pair => (Type: (ScalarType?)null, Shape: (long[]?)pair.Tensor.shape));
        foreach (var (name, random) in Generators(sampler, generator))
        {
            using var state = random.get_state();
            expected[name] = (state.dtype, state.shape);
        }
        expected[Optimizer] = (ScalarType.Byte, null);
        if (sampler is not null)
            (expected[Points], expected[Ages]) = ((null, sampler.Buffer.Points.shape), (ScalarType.Int32, [sampler.Buffer.Ages.Length]));
        string[] differences =
        [
            .. expected.Keys.Except(saved.Keys).Select(name => $"{name} is missing"),
            .. saved.Keys.Except(expected.Keys).Select(name => $"{name} is not known"),
            .. saved.Where(pair => pair.Value.IsInvalid).Select(pair => $"{pair.Key} was disposed, expected a tensor"),
            .. expected
                .Where(pair => pair.Value.Shape is { } shape && Found(pair.Key) is { } found && !found.shape.SequenceEqual(shape))
                .Select(pair =>
                    $"{pair.Key} is ({string.Join(", ", saved[pair.Key].shape)}), expected ({string.Join(", ", pair.Value.Shape!)})"
                ),
            .. expected
                .Where(pair => pair.Value.Type is { } type && Found(pair.Key) is { } found && found.dtype != type)
                .Select(pair => $"{pair.Key} is of type {saved[pair.Key].dtype}, expected {pair.Value.Type}"),
        ];
        Tensor? Found(string name) => saved.TryGetValue(name, out var tensor) && !tensor.IsInvalid ? tensor : null;
        if (differences.Length > 0)
            throw new ArgumentException(
                $"The saved state is that of another network or config: "
                    + $"{string.Join("; ", differences.Take(10))}{(differences.Length > 10 ? $"; {differences.Length - 10} more" : "")}."
            );
        foreach (var (name, _) in Generators(sampler, generator))
        {
            if (!IsGeneratorState(saved[name].data<byte>().ToArray()))
                throw new ArgumentException(
                    $"{name}: found bytes that are no state of a random generator, expected what Generator.get_state gives: use another "
                        + "checkpoint."
                );
        }
    }

    // Of libtorch's Mersenne twister: an 8-byte seed, 32-bit numbers left and whether it was seeded, the next of 624. libtorch refuses
    // other numbers with an error that ends the process.
    static bool IsGeneratorState(ReadOnlySpan<byte> state) =>
        BinaryPrimitives.ReadInt32LittleEndian(state[8..]) is > 0 and <= 624
        && BinaryPrimitives.ReadInt32LittleEndian(state[12..]) == 1
        && BinaryPrimitives.ReadUInt64LittleEndian(state[16..]) <= 624;

    static IEnumerable<(string Name, Tensor Tensor)> Learned(nn.Module network, Method method) =>
        [
            .. network.state_dict().Select(pair => (TrainingState.Network + pair.Key, pair.Value)),
            .. method.State.Select(pair => (TrainingState.Method + pair.Key, pair.Value)),
        ];

    static IEnumerable<(string Name, Generator Generator)> Generators(SgldSampler? sampler, Generator generator)
    {
        yield return ("random.views", generator);
        yield return ("random.network", Generator.Default);
        if (sampler is not null)
            yield return ("random.sampler", sampler.Generator);
    }

    static Tensor Copied(Tensor tensor) => tensor.detach().to(CPU, copy: true).DetachFromDisposeScope();
}
