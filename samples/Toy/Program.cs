using GPC.Data;
using GPC.Objectives;
using GPC.Training;
using Toy;

// Two moons: points to train on, without labels, and others to test on.
var train = new Moons().Fixed(1_000, seed: 1).Samples;
var test = new Moons().Fixed(2_000, seed: 2);

var config = new TrainingConfig
{
    Iterations = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 3_000,
    BatchSize = 200,
    LearningRate = 2e-3,
    Data = train.Domain,
    Sgld = new()
    {
        Steps = 5,
        StepSize = 0.1,
        Noise = 0.05,
        Domain = new() { Min = -3, Max = 3 },
    },
    EvaluateEvery = 1_000,
};

// Clusters settle as the weights of invariance and uniformity rise.
var weights = new TriadWeights
{
    Invariance = 5,
    Uniformity = 5,
    Ramp = 1,
};

TorchSharp.torch.manual_seed(config.Seed).Dispose();
using var network = new Clusterer();
var views = new PointViews();
var batches = Batches.Shuffled(train, config.BatchSize);
var evaluator = new Evaluator(Method.Of(weights), views, test.Samples, config, test.Labels);
var events = Trainer.Run(network, weights, views, batches, config, new() { Evaluate = evaluator.Evaluate });
foreach (var (step, result) in events.OfType<Evaluated>())
    Console.WriteLine($"step {step}: objective {result.Criterion:F3}, normalized mutual information {result.Agreement?.Nmi:F3}");
