using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Data;
using GPC.Experiments;
using GPC.Metrics;
using GPC.Training;

namespace GPC.Cli.Commands;

/// <summary><c>gpc ood RUN</c>: how well a network detects out-of-distribution data.</summary>
static class OodCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string> folder = new("folder") { Description = "The run's folder." };
        Option<string> against = new("--against")
        {
            Description = "Other data: a data set by its name, noise, constant; several with commas.",
            DefaultValueFactory = _ => "noise,constant",
            HelpName = "data",
        };
        var threads = Count.Threads();
        var device = DeviceOption.Create();
        var command = new Command(
            "ood",
            "Tell a run's test data from other data, by log p(x) up to its constant, the largest posterior, and the gradient's norm."
        )
        {
            folder,
            against,
            threads,
            device,
        };
        command.SetAction(
            action(parsed =>
            {
                TorchSharp.torch.set_num_threads(parsed.GetValue(threads));
                return RunCommands
                    .UseDensity(parsed.GetRequiredValue(folder), parsed.GetValue(device), run =>
                        Compare(run, parsed.GetRequiredValue(against).Split(',', StringSplitOptions.TrimEntries))
                    )
                    .Match(outcome => outcome, Outcome.WrongInput);
            })
        );
        return command;
    }

    static Validated<Outcome> Compare(TrainedRun run, string[] names) =>
        Validated
            .All(names.Select(name => Other(name, run.Data.Test.Samples, run.Spec.Config.Training)))
            .Map(others =>
            {
                var own = OutOfDistribution.Of(run.Network, run.Data.Test.Samples);
                var rows = names
                    .Zip(others)
                    .SelectMany(other =>
                    {
                        var scores = OutOfDistribution.Of(run.Network, other.Second);
                        return own.ByName.Select(score =>
                            (
                                Data: other.First,
                                Score: score.Key,
                                Auroc: Detection.Auroc(score.Value, scores.ByName[score.Key]),
                                Aupr: Detection.Aupr(score.Value, scores.ByName[score.Key]),
                                Fpr95: Detection.FalsePositiveRateAt95(score.Value, scores.ByName[score.Key])
                            )
                        );
                    })
                    .ToList();
                return Outcome.Done(
                    new JsonArray([
                        .. rows.Select(row => new JsonObject
                        {
                            ["against"] = row.Data,
                            ["score"] = row.Score,
                            ["auroc"] = row.Auroc,
                            ["aupr"] = row.Aupr,
                            ["fpr95"] = row.Fpr95,
                        }),
                    ]),
                    new Table(
                        ["against", "score", "AUROC", "AUPR", "FPR95"],
                        [.. rows.Select(row => (string[])[row.Data, row.Score, Number(row.Auroc), Number(row.Aupr), Number(row.Fpr95)])]
                    )
                );
            });

    static Validated<Dataset> Other(string name, Dataset own, TrainingConfig config)
    {
        var found = name switch
        {
            "noise" => Validated.Valid(SyntheticData.Noise(own.SampleShape.AsSpan(), own.Domain, own.Count, config.Seed)),
            "constant" => Validated.Valid(SyntheticData.Constant(own.SampleShape.AsSpan(), own.Domain, own.Count, config.Seed)),
            _ => DataCatalogue.Load(name).Map(splits => splits.Test.Samples),
        };
        return found.Bind(other =>
            other.SampleShape.SequenceEqual(own.SampleShape)
                ? Validated.Valid(other)
                : Validated.Invalid<Dataset>(
                    ValidationError.At(
                        "--against",
                        $"{name} with samples ({string.Join(", ", other.SampleShape)})",
                        $"({string.Join(", ", own.SampleShape)}) as the run's data",
                        "name data of the same shape"
                    )
                )
        );
    }

    static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
