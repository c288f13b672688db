using GPC.Layers;
using static TorchSharp.torch;

namespace Models;

/// <summary>One step of gradient descent on random samples with random labels.</summary>
static class TrainingStep
{
    /// <returns>The cross-entropy before and after.</returns>
    public static (float Before, float After) Run(Network<Samples, ClusterLogits> model, ReadOnlySpan<long> inputShape)
    {
        using var scope = NewDisposeScope();
        var samples = new Samples(rand([4, .. inputShape]));
        var labels = randint(0, 10, 4);
        using var optimizer = optim.SGD(model.parameters(), learningRate: 1e-3);

        var before = nn.functional.cross_entropy(model.Forward(samples), labels);
        before.backward();
        optimizer.step();
        using var noGrad = no_grad();
        return (before.item<float>(), nn.functional.cross_entropy(model.Forward(samples), labels).item<float>());
    }
}
