using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Data;
using GPC.Experiments;
using GPC.Metrics;
using GPC.Reports;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Cli.Commands;

/// <summary><c>gpc evaluate RUN</c>: all metrics of a trained network.</summary>
static class EvaluateCommand
{
    // The largest number of samples on which neighbours and the linear probe are fitted.
    const int MaxSamples = 10_000;

    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string> folder = new("folder") { Description = "The run's folder." };
        var threads = Count.Threads();
        var device = DeviceOption.Create();
        var command = new Command("evaluate", "Measure the network of a run's last checkpoint on test data.") { folder, threads, device };
        command.SetAction(
            action(parsed =>
            {
                TorchSharp.torch.set_num_threads(parsed.GetValue(threads));
                var path = parsed.GetRequiredValue(folder);
                return RunCommands
                    .Use(path, parsed.GetValue(device), run => Validated.Valid(Measure(path, run)))
                    .Match(outcome => outcome, Outcome.WrongInput);
            })
        );
        return command;
    }

    static Outcome Measure(string path, TrainedRun run)
    {
        using var scope = NewDisposeScope();
        var data = run.Data;
        var evaluation = run.Evaluator.Evaluate(run.Network);
        var test = Outputs.Of(run.Network, data.Test.Samples, run.Method.IsEncoder);
        var facts = EventLines.Json(evaluation);
        var labels = data.Test.Labels.Values;
        var clusters = run.Method.Clusters(test, run.Spec.Config.Training);
        facts["purity"] = Clustering.Purity(labels.AsSpan(), clusters);
        if (!run.Method.IsEncoder)
        {
            using var posteriors = test.Logits.Tensor.softmax(1);
            using var confidences = posteriors.amax([1]).to(ScalarType.Float32);
            facts["calibrationError"] = Calibration.ExpectedError(labels.AsSpan(), clusters, confidences.data<float>().ToArray());
        }
        var chosen = new LabelledDataset(data.Train, data.TrainLabels).First(MaxSamples);
        var train = Outputs.Of(run.Network, chosen.Samples, run.Method.IsEncoder);
        facts["neighbours"] = NearestNeighbours.Accuracy(
            train.Embeddings.Tensor,
            chosen.Labels.Values.AsSpan(),
            test.Embeddings.Tensor,
            labels.AsSpan()
        );
        facts["linearProbe"] = LinearProbe.Accuracy(
            train.Embeddings.Tensor,
            chosen.Labels.Values.AsSpan(),
            test.Embeddings.Tensor,
            labels.AsSpan()
        );
        var json = new JsonObject
        {
            ["folder"] = path,
            ["step"] = run.Step,
            ["evaluation"] = facts,
        };
        return Outcome.Done(json, new Table(["metric", "value"], [.. Flat(facts).Select(fact => (string[])[fact.Name, fact.Value])]));
    }

    static IEnumerable<(string Name, string Value)> Flat(JsonObject facts) =>
        facts.SelectMany(fact =>
            fact.Value is JsonObject inner
                ? Flat(inner)
                :
                [
                    (
                        fact.Key,
                        fact.Value is null
                            ? "not a number"
                            : double.Parse(fact.Value.ToJsonString(), CultureInfo.InvariantCulture)
                                .ToString("0.####", CultureInfo.InvariantCulture)
                    ),
                ]
        );
}
