using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Experiments;
using GPC.Metrics;
using GPC.Training;

namespace GPC.Cli.Commands;

/// <summary><c>gpc ablate EXPERIMENT</c>: what each term of the objective is for.</summary>
static class AblateCommand
{
    static readonly (string Name, Func<Agreement, double> Of)[] Metrics = [("nmi", agreement => agreement.Nmi), ("accuracy", agreement => agreement.Accuracy), ("ari", agreement => agreement.Ari)];

    // Of the collapse panel: what each failure mode moves.
    static readonly (string Name, Func<CollapsePanel, double> Of)[] Signs =
        [("rank", panel => panel.EffectiveRank), ("perplexity", panel => panel.ClusterPerplexity), ("dead", panel => panel.DeadClusters), ("agreement", panel => panel.ViewAgreement)];

    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        Argument<string> experiment = new("experiment") { Description = string.Join(", ", Catalogue.All.Select(one => one.Name)) };
        Option<string> variants = new("--variants") { Description = $"Which, with commas between: {string.Join(", ", Variant.All.Select(one => one.Name))}.", DefaultValueFactory = _ => string.Join(',', Variant.Ablations.Select(one => one.Name)) };
        Option<string> seeds = new("--seeds") { Description = "Which, as in 1-5 or 1,2,7.", DefaultValueFactory = _ => "1-5" };
        Option<int> parallel = new("--parallel") { Description = "Runs at the same time, with one thread each; as many as processors without it.", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<string?> output = new("--output") { Description = "A new folder for the runs, a folder each, and the table as ablation.json; nothing is kept without it.", HelpName = "folder" };
        var changes = ConfigInput.Changes();
        var command = new Command("ablate", "Train with terms of the objective left out, over several seeds, and compare.") { experiment, variants, seeds, parallel, output, changes };
        command.SetAction(action(parsed => Validated
            .Combine(
                Catalogue.Find(parsed.GetRequiredValue(experiment)).Bind(found => ConfigInput.Change(found.Config, parsed.GetValue(changes)).Map(config => (Experiment: found, Config: config))),
                Validated.All(parsed.GetRequiredValue(variants).Split(',', StringSplitOptions.TrimEntries).Select(Variant.Find)),
                IsNew(parsed.GetValue(output)).Bind(_ => SeedList.Parse(parsed.GetRequiredValue(seeds))),
                (found, chosen, list) => Ablate(found.Experiment, found.Config, chosen, list, parsed.GetValue(parallel), parsed.GetValue(output), screen))
            .Match(outcome => outcome, Outcome.WrongInput)));
        return command;
    }

    // The folder is made at once, so that no hour of training ends at a name that is taken.
    static Validated<bool> IsNew(string? output) => output is not null && (Directory.Exists(output) || File.Exists(output))
        ? Validated.Invalid<bool>(ValidationError.At(output, "something that is there already", "a new folder", "choose another with --output"))
        : Validated.Valid(true);

    static Outcome Ablate(Experiment experiment, TrainingConfig config, IReadOnlyList<Variant> variants, IReadOnlyList<long> seeds, int parallel, string? output, Screen screen)
    {
        TorchSharp.torch.set_num_threads(1);
        if (output is not null) Directory.CreateDirectory(output);
        using var interrupt = new Interrupt();
        var results = new List<AblationResult>();
        foreach (var result in Ablation.Run(experiment, config, variants, seeds, parallel, output is null ? null : Kept, interrupt.Token))
        {
            if (result is Invalid<AblationResult> invalid) return Outcome.WrongInput(invalid.Errors);
            results.AddRange(result.Match<AblationResult[]>(valid => [valid], _ => []));
            screen.Error.WriteLine(Line(results[^1], results.Count, variants.Count * seeds.Count));
        }
        if (interrupt.Token.IsCancellationRequested) return Outcome.Failed("interrupted: no table, because runs are missing");
        var byVariant = variants.Select(variant => (Variant: variant, Metrics: Metrics.Select(metric => (metric.Name, Summary: Summed(results, variant, metric.Of))).ToList())).ToList();
        var json = new JsonObject(byVariant.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Variant.Name, Json(one.Metrics))));
        if (output is not null) File.WriteAllText(Path.Combine(output, "ablation.json"), json.ToJsonString());
        return Outcome.Done(json, new Table(
            ["variant", .. Metrics.Select(metric => metric.Name), .. Signs.Select(sign => sign.Name), "shows"],
            [.. byVariant.Select(one => (string[])[one.Variant.Name, .. one.Metrics.Select(metric => $"{metric.Summary}"), .. Signs.Select(sign => Mean(results, one.Variant, sign.Of)), one.Variant.Shows])]));

        Validated<StartedRun> Kept(ExperimentRun run, CancellationToken cancellation) => RunFolder
            .Create(Path.Combine(output!, string.Create(CultureInfo.InvariantCulture, $"{run.Variant.Name}-{run.Config.Seed}")), run, threads: 1)
            .Bind(folder => folder.Start(resume: false, cancellation));
    }

    static string Mean(List<AblationResult> results, Variant variant, Func<CollapsePanel, double> sign)
    {
        double[] values = [.. results.Where(result => result.Variant == variant && result.Evaluation is not null).Select(result => sign(result.Evaluation!.Panel))];
        return values.Length == 0 ? "" : values.Average().ToString("0.##", CultureInfo.InvariantCulture);
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
