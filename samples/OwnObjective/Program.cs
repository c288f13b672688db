using System.Globalization;
using GPC;
using GPC.Data;
using GPC.Training;
using OwnObjective;

// Settings such as noise=0.05 or training.iterations=500 pass the same checks as those in the sources.
var settings = args.Aggregate(Validated.Valid(new Settings()), (all, change) => all.Bind(one => one.With(change.Split('=')[0], change.Split('=', 2)[^1])));
return settings.Match(Train, errors =>
{
    Console.Error.WriteLine(string.Join('\n', errors));
    return 3;
});

static int Train(Settings settings)
{
    var data = new Circles(settings.Noise);
    var (train, test) = (data.Fixed(1_000, seed: 1).Samples, data.Fixed(2_000, seed: 2));
    var config = settings.Training with { Data = train.Domain };
    TorchSharp.torch.manual_seed(config.Seed).Dispose();
    using var network = new Arms();
    var evaluator = new Evaluator(Method.Of(Consensus.Objective), new Nudged(), test.Samples, config, test.Labels);
    foreach (var next in Training.Run(network, Consensus.Objective, new Nudged(), Batches.Shuffled(train, config.BatchSize), config, new() { Evaluate = evaluator.Evaluate }))
    {
        if (next is Evaluated { Result: { Agreement: { } agreement } result })
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {next.Step}: {string.Join(", ", result.Terms.Select(term => $"{term.Key} {term.Value:F3}"))}; accuracy {agreement.Accuracy:F3}"));
    }
    return 0;
}
