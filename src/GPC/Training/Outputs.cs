using GPC.Data;
using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>A network's results for samples: the logits, and the embeddings that its last layer with weights takes.</summary>
/// <param name="Embeddings">Embeddings <c>(B, dimension)</c>; of a network that gives embeddings these themselves.</param>
/// <param name="Logits">The network's result <c>(B, clusters)</c>.</param>
public readonly record struct Outputs(Embeddings Embeddings, ClusterLogits Logits)
{
    const int BatchSize = 1_000;
    const string Weight = "weight";

    /// <summary>Runs a network, once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="samples">Samples <c>(B, ...)</c>.</param>
    /// <param name="isEncoder">Whether the network gives embeddings.</param>
    public static Outputs Of(nn.Module<Tensor, Tensor> network, Tensor samples, bool isEncoder = false)
    {
        ArgumentNullException.ThrowIfNull(network);
        var layers = isEncoder ? [] : Weighted(network).ToList();
        if (layers.Count == 0)
        {
            var output = network.call(samples);
            return new(new(output.clone()), new(output));
        }

        // The last that is called, whichever place it has among the network's parts. Prototypes that are normalized are not called: then
        // embeddings are what the layer before gives.
        var last = default((Tensor Taken, Tensor Given)?);
        var uncalled = layers.ToHashSet();
        var hooks = layers.ConvertAll(layer =>
            layer.register_forward_hook(
                (module, input, output) =>
                {
                    last?.Taken.Dispose();
                    last?.Given.Dispose();
                    last = (input.clone(), output.clone()); // The network frees or overwrites its own.
                    uncalled.Remove(module);
                    return output;
                }
            )
        );
        try
        {
            var logits = network.call(samples);
            var embeddings =
                last is not var (taken, given) ? logits
                : uncalled.Count == 0 ? taken
                : given;
            return new(new(embeddings.flatten(1)), new(logits));
        }
        finally
        {
            foreach (var hook in hooks)
                hook.remove();
        }
    }

    /// <summary>Runs a network over a data set, without gradients.</summary>
    /// <param name="network">The network, in the mode in which it is to run.</param>
    /// <param name="samples">The samples, in their order.</param>
    /// <param name="isEncoder">Whether the network gives embeddings.</param>
    /// <returns>Both, on the CPU.</returns>
    public static Outputs Of(nn.Module<Tensor, Tensor> network, Dataset samples, bool isEncoder = false)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(samples);
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var device = DeviceOf(network);
        var parts = samples
            .InOrder(BatchSize)
            .Select(batch =>
            {
                using var inner = NewDisposeScope();
                using var taken = batch;
                var (embeddings, logits) = Of(network, taken.Tensor.to(device), isEncoder);
                return (
                    Embeddings: embeddings.Tensor.cpu().MoveToOuterDisposeScope(),
                    Logits: logits.Tensor.cpu().MoveToOuterDisposeScope()
                );
            })
            .ToList();
        return new(
            new(cat([.. parts.Select(part => part.Embeddings)]).MoveToOuterDisposeScope()),
            new(cat([.. parts.Select(part => part.Logits)]).MoveToOuterDisposeScope())
        );
    }

    /// <summary>Where a network's parameters are; the CPU of a network without any.</summary>
    /// <param name="network">The network.</param>
    public static Device DeviceOf(nn.Module network) =>
        (network ?? throw new ArgumentNullException(nameof(network))).parameters().FirstOrDefault()?.device ?? CPU;

    static IEnumerable<nn.Module<Tensor, Tensor>> Weighted(nn.Module network) =>
        network
            .modules()
            .OfType<nn.Module<Tensor, Tensor>>()
            .Where(module =>
                !module.children().Any()
                && module
                    .named_parameters(recurse: false)
                    .Select(one => one.name)
                    .Concat(module.named_buffers(recurse: false).Select(one => one.name))
                    .Contains(Weight)
            );
}
