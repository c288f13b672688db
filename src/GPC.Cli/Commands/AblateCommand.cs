using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Experiments;
using GPC.Metrics;
using GPC.Training;

namespace GPC.Cli.Commands;

/// <summary><c>gpc ablate EXPERIMENT</c>: what each term of the objective is for.</summary>
static class AblateCommand
{
    static readonly (string Name, Func<Agreement, double> Of)[] Metrics = [("nmi", agreement => agreement.Nmi), ("accuracy", agreement => agreement.Accuracy), ("ari", agreement => agreement.Ari)];

    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        Argument<string> experiment = new("experiment") { Description = string.Join(", ", Catalogue.All.Select(one => one.Name)) };
        Option<string> variants = new("--variants") { Description = $"Which, with commas between: {string.Join(", ", Variant.All.Select(one => one.Name))}.", DefaultValueFactory = _ => string.Join(',', Variant.All.Select(one => one.Name)) };
        Option<string> seeds = new("--seeds") { Description = "Which, as in 1-5 or 1,2,7.", DefaultValueFactory = _ => "1-5" };
        Option<int> parallel = new("--parallel") { Description = "Runs at the same time, with one thread each; as many as processors without it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var changes = ConfigInput.Changes();
        var command = new Command("ablate", "Train with terms of the objective left out, over several seeds, and compare.") { experiment, variants, seeds, parallel, changes };
        command.SetAction(action(parsed => Validated
            .Combine(
                Catalogue.Find(parsed.GetRequiredValue(experiment)).Bind(found => ConfigInput.Change(found.Config, parsed.GetValue(changes)).Map(config => (Experiment: found, Config: config))),
                Validated.All(parsed.GetRequiredValue(variants).Split(',', StringSplitOptions.TrimEntries).Select(Variant.Find)),
                SeedList.Parse(parsed.GetRequiredValue(seeds)),
                (found, chosen, list) => Ablate(found.Experiment, found.Config, chosen, list, parsed.GetValue(parallel), screen))
            .Match(outcome => outcome, Outcome.WrongInput)));
        return command;
    }

    static Outcome Ablate(Experiment experiment, TrainingConfig config, IReadOnlyList<Variant> variants, IReadOnlyList<long> seeds, int parallel, Screen screen)
    {
        TorchSharp.torch.set_num_threads(1);
        using var interrupt = new Interrupt();
        var results = new List<AblationResult>();
        foreach (var result in Ablation.Run(experiment, config, variants, seeds, parallel, interrupt.Token))
        {
            if (result is Invalid<AblationResult> invalid) return Outcome.WrongInput(invalid.Errors);
            results.AddRange(result.Match<AblationResult[]>(valid => [valid], _ => []));
            screen.Error.WriteLine(Line(results[^1], results.Count, variants.Count * seeds.Count));
        }
        if (interrupt.Token.IsCancellationRequested) return Outcome.Failed("interrupted: no table, because runs are missing");
        var byVariant = variants.Select(variant => (Variant: variant, Metrics: Metrics.Select(metric => (metric.Name, Summary: Summed(results, variant, metric.Of))).ToList())).ToList();
        return Outcome.Done(
            new JsonObject(byVariant.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Variant.Name, Json(one.Metrics)))),
            new Table(["variant", .. Metrics.Select(metric => metric.Name), "shows"], [.. byVariant.Select(one => (string[])[one.Variant.Name, .. one.Metrics.Select(metric => $"{metric.Summary}"), one.Variant.Shows])]));
    }

    // A run that diverged has no clusters: it agrees with nothing.
    static Summary Summed(List<AblationResult> results, Variant variant, Func<Agreement, double> metric) =>
        Summary.Of([.. results.Where(result => result.Variant == variant).OrderBy(result => result.Seed).Select(result => result.Agreement is { } agreement ? metric(agreement) : 0)]);

    static JsonObject Json(IEnumerable<(string Name, Summary Summary)> metrics) => new(metrics.Select(metric => KeyValuePair.Create<string, JsonNode?>(metric.Name, new JsonObject
    {
        ["mean"] = metric.Summary.Mean,
        ["std"] = metric.Summary.StandardDeviation,
        ["min"] = metric.Summary.Minimum,
        ["values"] = new JsonArray([.. metric.Summary.Values.Select(value => JsonValue.Create(value))]),
    })));

    static string Line(AblationResult result, int done, int all) => string.Create(
        CultureInfo.InvariantCulture,
        $"{done}/{all} {result.Variant.Name} seed {result.Seed}: {(result.Agreement is { } agreement ? $"nmi {agreement.Nmi:F3}, accuracy {agreement.Accuracy:F3}" : result.Ended?.Reason)}{(result.Evaluation is { } evaluation ? $", criterion {evaluation.Criterion:F3}" : "")}, {result.Duration.TotalSeconds:F1} s");
}
