using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Benchmarks.HandWritten;

/// <summary>
/// A training step written by hand: a batch, a view of it, Langevin steps, the three terms with their weights, backward, Adam.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="data">All samples.</param>
/// <param name="view">Makes a view of each sample of a batch.</param>
/// <param name="sampler">Draws the model's samples.</param>
/// <param name="batchSize">Samples in a batch.</param>
/// <param name="weights">Weights of the terms.</param>
/// <param name="inputNoise">Standard deviation of the noise that is added to the samples themselves; 0 for none.</param>
sealed class HandWrittenTraining(
    nn.Module<Tensor, Tensor> network,
    Tensor data,
    Func<Tensor, Tensor> view,
    HandWrittenSampler sampler,
    int batchSize,
    (double Generative, double Invariance, double Uniformity) weights,
    double inputNoise = 0
)
{
    readonly Adam optimizer = optim.Adam(network.parameters().Where(parameter => parameter.requires_grad), lr: 1e-3);

    /// <summary>Takes a step.</summary>
    public void Step()
    {
        using var scope = NewDisposeScope();
        var clean = data.index_select(0, randint(data.shape[0], batchSize));
        var batch = inputNoise == 0 ? clean : clean + (randn_like(clean) * inputNoise);
        var negatives = sampler.Draw(network, batchSize);
        optimizer.zero_grad();
        var logits = network.call(cat([batch, view(clean), negatives])).split(batchSize);
        HandWrittenTriad.Loss(logits[0], logits[1], logits[2], weights).backward();
        optimizer.step();
    }
}
