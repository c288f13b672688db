using System.Globalization;
using GPC;
using GPC.Data;
using GPC.Experiments;
using GPC.Metrics;
using GPC.Training;

// Clusters of clothes without labels, and how well the model detects inputs that are no clothing. Arguments: the number of steps, and the
// experiment.
var steps = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 300;
var name = args.Length > 1 ? args[1] : "fashion-mnist";

return Catalogue
    .Find(name)
    .Bind(Train)
    .Match(
        line =>
        {
            Console.WriteLine(line);
            return 0;
        },
        errors =>
        {
            foreach (var error in errors)
                Console.Error.WriteLine(error);
            return 3;
        }
    );

Validated<string> Train(Experiment experiment)
{
    var config = experiment.Config with { Training = experiment.Config.Training with { Iterations = steps, EvaluateEvery = 100 } };
    return new RunSpec(experiment, Variant.Full, config)
        .Start()
        .Map(started =>
        {
            using var run = started;
            foreach (var next in run.Events)
            {
                if (next is Evaluated { Result: { Agreement: { } agreement, Panel: var panel } })
                    Console.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"step {next.Step}: accuracy {agreement.Accuracy:F3}, {panel.ClusterPerplexity:F1} clusters in use, "
                                + $"views agree {panel.ViewAgreement:P0}"
                        )
                    );
            }
            run.Network.eval();
            var own = run.Data.Test.Samples;
            var (inside, outside) = (
                OutOfDistribution.Of(run.Network, own),
                OutOfDistribution.Of(run.Network, SyntheticData.Noise(own.SampleShape.AsSpan(), own.Domain, own.Count, seed: 1))
            );
            return FormattableString.Invariant(
                $"noise is detected as no {name} with an AUROC of {Detection.Auroc(inside.LogDensity, outside.LogDensity):F3}"
            );
        });
}
