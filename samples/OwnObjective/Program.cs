using GPC;
using GPC.Data;
using GPC.Training;
using OwnObjective;

// Settings such as noise=0.05, iterations=500 or weights.balance=3 pass the same checks as those in the sources.
var settings = args.Select(change => change.Split('=', 2))
    .Aggregate(Validated.Valid(new Settings()), (all, change) => all.Bind(one => one.With(change[0], change[^1])));
if (settings is not Valid<Settings> { Value: var chosen })
{
    Console.Error.WriteLine(string.Join('\n', settings.Errors));
    return 3;
}

var data = new Circles(chosen.Noise);
var (train, test) = (data.Fixed(1_000, seed: 1).Samples, data.Fixed(2_000, seed: 2));
var config = chosen.Training with { Data = train.Domain };
TorchSharp.torch.manual_seed(config.Seed).Dispose();
using var network = new Arms();
var evaluator = new Evaluator(Method.Of(chosen.Weights), new Nudged(), test.Samples, config, test.Labels);
var batches = Batches.Shuffled(train, config.BatchSize);
var events = Trainer.Run(network, chosen.Weights, new Nudged(), batches, config, new() { Evaluate = evaluator.Evaluate });
foreach (var (step, result) in events.OfType<Evaluated>())
    Console.WriteLine(
        $"step {step}: {string.Join(", ", result.Terms.Select(term => $"{term.Key} {term.Value:F3}"))}; "
            + $"accuracy {result.Agreement?.Accuracy:F3}"
    );
return 0;
