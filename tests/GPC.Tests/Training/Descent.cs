using GPC.Data;
using GPC.Objectives;
using GPC.Training;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

/// <summary>
/// Plain gradient descent on a linear layer: a step moves the weights by the learning rate times the gradient. Views are the samples
/// themselves.
/// </summary>
sealed class Descent
{
    /// <summary>One step at rate 1.</summary>
    public static readonly TrainingConfig Config = new()
    {
        Iterations = 1,
        BatchSize = 16,
        LearningRate = 1,
        Seed = 3,
        Optimizer = new() { Kind = OptimizerKind.Sgd, Momentum = 0 },
        Data = new Moons().Domain,
        Sgld = new()
        {
            Steps = 3,
            StepSize = 0.1,
            Noise = 0.05,
            BufferSize = 600,
            Domain = new() { Min = -3, Max = 3 },
        },
    };

    readonly TrainingConfig config;
    readonly List<Tensor> seen;
    readonly List<Tensor> weights;

    public Descent(TrainingConfig config, TriadWeights? terms = null)
    {
        this.config = config;
        using var layer = new LinearLayer();
        weights = [layer.Weight];
        foreach (var done in Trainer.Run(layer, terms ?? new(), new Unchanged(new ToyViews()), Data, config).OfType<StepDone>())
        {
            Steps.Add(done);
            weights.Add(layer.Weight);
        }
        seen = layer.Seen;
    }

    public List<StepDone> Steps { get; } = [];

    public Batches Data => Batches.Shuffled(new Moons().Fixed(500, seed: 1).Samples, config.BatchSize);

    /// <summary>By how much a step lowered the weights.</summary>
    public Tensor Moved(int step) => weights[step - 1] - weights[step];

    /// <summary>
    /// What the layer was called with in a step, for each part of it: samples, views and, where they are drawn, negatives.
    /// </summary>
    public IEnumerable<Tensor[]> Seen(int step) =>
        seen.Skip((step - 1) * config.Optimizer.Accumulate).Take(config.Optimizer.Accumulate).Select(part => part.split(config.BatchSize));

    /// <summary>The loss of the logits of samples, views and negatives, and its gradient, before a step: means over the parts.</summary>
    public (double Loss, Tensor Gradient) Of(int step, Func<Tensor, Tensor, Tensor, Tensor> loss)
    {
        var weight = weights[step - 1].clone().requires_grad_();
        var mean = stack([
                .. Seen(step)
                    .Select(part => part.Select(points => points.matmul(weight)).ToArray())
                    .Select(part => loss(part[0], part[1], part[2])),
            ])
            .mean();
        return (mean.item<float>(), autograd.grad([mean], [weight])[0]);
    }

    public static Tensor Invariance(Tensor z, Tensor view) => -(view.softmax(1) * z.log_softmax(1)).sum(1).mean();

    public static Tensor Uniformity(Tensor z) => -z.softmax(1).mean([0]).log().mean();

    public static Tensor Generative(Tensor z, Tensor model) => model.logsumexp(1).mean() - z.logsumexp(1).mean();
}
