using System.Runtime.InteropServices;
using GPC.Sampling;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>The parts of a run's state as tensors on the CPU, by name.</summary>
static class StateTensors
{
    const string Optimizer = "optimizer";
    public const string Points = "sampler.points";
    public const string Ages = "sampler.ages";

    public static IReadOnlyDictionary<string, Tensor> Copy(nn.Module network, Method method, OptimizerHelper optimizer, SgldSampler? sampler, Generator generator)
    {
        using var recorded = no_grad();
        var copies = Learned(network, method).ToDictionary(pair => pair.Name, pair => Copied(pair.Tensor));
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true)) optimizer.save_state_dict(writer);
        copies[Optimizer] = tensor(bytes.ToArray()).DetachFromDisposeScope();
        foreach (var (name, random) in Generators(sampler, generator)) copies[name] = random.get_state().DetachFromDisposeScope();
        if (sampler is null) return copies;
        copies[Points] = Copied(sampler.Buffer.Points);
        copies[Ages] = tensor(sampler.Buffer.Ages.ToArray()).DetachFromDisposeScope();
        return copies;
    }

    public static void Load(IReadOnlyDictionary<string, Tensor> saved, nn.Module network, Method method, OptimizerHelper optimizer, SgldSampler? sampler, Generator generator)
    {
        RequireSame(saved, network, method, sampler, generator);
        using var recorded = no_grad();
        foreach (var (name, tensor) in Learned(network, method)) tensor.copy_(saved[name]);
        using (var reader = new BinaryReader(new MemoryStream(saved[Optimizer].data<byte>().ToArray()))) optimizer.load_state_dict(reader);
        lock (GlobalRandom.Turn)
        {
            foreach (var (name, random) in Generators(sampler, generator)) random.set_state(saved[name]);
        }
        sampler?.Buffer.Load(saved[Points], saved[Ages].data<int>().ToArray());
    }

    // All differences are found before anything is changed.
    private static void RequireSame(IReadOnlyDictionary<string, Tensor> saved, nn.Module network, Method method, SgldSampler? sampler, Generator generator)
    {
        var expected = Learned(network, method).ToDictionary(pair => pair.Name, pair => (long[]?)pair.Tensor.shape);
        foreach (var (name, _) in Generators(sampler, generator)) expected[name] = null;
        expected[Optimizer] = null;
        if (sampler is not null) (expected[Points], expected[Ages]) = (sampler.Buffer.Points.shape, [sampler.Buffer.Ages.Length]);
        string[] differences =
        [
            .. expected.Keys.Except(saved.Keys).Select(name => $"{name} is missing"),
            .. saved.Keys.Except(expected.Keys).Select(name => $"{name} is not known"),
            .. expected.Where(pair => pair.Value is not null && saved.TryGetValue(pair.Key, out var found) && !found.shape.SequenceEqual(pair.Value))
                .Select(pair => $"{pair.Key} is ({string.Join(", ", saved[pair.Key].shape)}), expected ({string.Join(", ", pair.Value!)})"),
        ];
        if (differences.Length > 0)
            throw new ArgumentException($"The saved state is that of another network or config: {string.Join("; ", differences.Take(10))}{(differences.Length > 10 ? $"; {differences.Length - 10} more" : "")}.");
    }

    private static IEnumerable<(string Name, Tensor Tensor)> Learned(nn.Module network, Method method) =>
    [
        .. network.state_dict().Select(pair => (TrainingState.Network + pair.Key, pair.Value)),
        .. method.State.Select(pair => (TrainingState.Method + pair.Key, pair.Value)),
    ];

    private static IEnumerable<(string Name, Generator Generator)> Generators(SgldSampler? sampler, Generator generator)
    {
        yield return ("random.views", generator);
        yield return ("random.network", Generator.Default);
        if (sampler is not null) yield return ("random.sampler", sampler.Generator);
    }

    private static Tensor Copied(Tensor tensor) => tensor.detach().to(CPU, copy: true).DetachFromDisposeScope();
}
