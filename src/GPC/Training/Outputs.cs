using GPC.Data;
using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>What a network makes of samples: the logits, and the embeddings that its last layer with weights takes.</summary>
/// <param name="Embeddings">Embeddings <c>(B, dimension)</c>; of a network that gives embeddings these themselves.</param>
/// <param name="Logits">The network's result <c>(B, clusters)</c>.</param>
public readonly record struct Outputs(Embeddings Embeddings, Logits Logits)
{
    private const int BatchSize = 1_000;
    private const string Weight = "weight";

    /// <summary>Runs a network, once.</summary>
    /// <param name="network">The network.</param>
    /// <param name="samples">Samples <c>(B, ...)</c>.</param>
    /// <param name="isEncoder">Whether the network gives embeddings.</param>
    public static Outputs Of(nn.Module<Tensor, Tensor> network, Tensor samples, bool isEncoder = false)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (isEncoder || Head(network) is not { } head)
        {
            var output = network.call(samples);
            return new(new(output.clone()), new(output));
        }
        Tensor? taken = null;
        var hook = head.register_forward_pre_hook((_, input) =>
        {
            taken = input.clone(); // The network frees its own.
            return input;
        });
        try
        {
            var logits = network.call(samples);
            return new(new((taken ?? logits).flatten(1)), new(logits));
        }
        finally
        {
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
        using var recorded = no_grad();
        using var scope = NewDisposeScope();
        var device = DeviceOf(network);
        var parts = samples.InOrder(BatchSize).Select(batch =>
        {
            using var inner = NewDisposeScope();
            using var taken = batch;
            var (embeddings, logits) = Of(network, taken.Tensor.to(device), isEncoder);
            return (Embeddings: embeddings.Tensor.cpu().MoveToOuterDisposeScope(), Logits: logits.Tensor.cpu().MoveToOuterDisposeScope());
        }).ToList();
        return new(new(cat([.. parts.Select(part => part.Embeddings)]).MoveToOuterDisposeScope()), new(cat([.. parts.Select(part => part.Logits)]).MoveToOuterDisposeScope()));
    }

    /// <summary>Where a network's parameters are.</summary>
    internal static Device DeviceOf(nn.Module network) => network.parameters().FirstOrDefault()?.device ?? CPU;

    private static nn.Module<Tensor, Tensor>? Head(nn.Module network) => network.modules()
        .OfType<nn.Module<Tensor, Tensor>>()
        .LastOrDefault(module => !module.children().Any() && module.named_parameters(recurse: false).Select(one => one.name).Concat(module.named_buffers(recurse: false).Select(one => one.name)).Contains(Weight));
}
