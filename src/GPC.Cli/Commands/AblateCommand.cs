using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Experiments;
using GPC.Reports;

namespace GPC.Cli.Commands;

/// <summary><c>gpc ablate EXPERIMENT</c>: compares training with and without each term of the objective.</summary>
static class AblateCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        Argument<string> experiment = new("experiment") { Description = string.Join(", ", Catalogue.All.Select(one => one.Name)) };
        Option<string> variants = new("--variants")
        {
            Description = $"Which, with commas between: {string.Join(", ", Variant.All.Select(one => one.Name))}.",
            DefaultValueFactory = _ => string.Join(',', Variant.Ablations.Select(one => one.Name)),
        };
        Option<string> seeds = new("--seeds") { Description = "Which, as in 1-5 or 1,2,7.", DefaultValueFactory = _ => "1-5" };
        var parallel = Count.Option(
            "--parallel",
            "Runs at the same time, with one thread each; as many as processors without it.",
            Environment.ProcessorCount,
            1_024
        );
        Option<string?> output = new("--output")
        {
            Description =
                "A new folder for the runs, a folder each, and the table as ablation.json and ablation.txt; nothing is kept without it.",
            HelpName = "folder",
        };
        var restarts = Restarts.Option();
        var changes = ConfigInput.Changes();
        var device = DeviceOption.Create();
        var command = new Command("ablate", "Train with terms of the objective left out, over several seeds, and compare.")
        {
            experiment,
            variants,
            seeds,
            restarts,
            parallel,
            output,
            device,
            changes,
        };
        command.SetAction(
            action(parsed =>
                Validated
                    .Combine(
                        Catalogue
                            .Find(parsed.GetRequiredValue(experiment))
                            .Bind(found =>
                                ConfigInput
                                    .Change(found.Config, parsed.GetValue(changes))
                                    .Bind(config => DeviceOption.Apply(config, parsed.GetValue(device)))
                                    .Map(config => (Experiment: found, Config: config))
                            ),
                        Validated.All(
                            parsed.GetRequiredValue(variants).Split(',', StringSplitOptions.TrimEntries).Distinct().Select(Variant.Find)
                        ),
                        IsNew(parsed.GetValue(output)).Bind(_ => SeedList.Parse(parsed.GetRequiredValue(seeds))),
                        (found, chosen, list) =>
                            Fit(found.Config, chosen)
                                .Map(_ =>
                                    Ablate(
                                        found.Experiment,
                                        found.Config,
                                        chosen,
                                        list,
                                        parsed.GetValue(restarts),
                                        parsed.GetValue(parallel),
                                        parsed.GetValue(output),
                                        screen
                                    )
                                )
                    )
                    .Bind(outcome => outcome)
                    .Match(outcome => outcome, Outcome.WrongInput)
            )
        );
        return command;
    }

    // Checked before training, so that no result is lost because the folder exists already.
    static Validated<bool> IsNew(string? output) =>
        output is not null && (Directory.Exists(output) || File.Exists(output))
            ? Validated.Invalid<bool>(
                ValidationError.At(output, "something that is there already", "a new folder", "choose another with --output")
            )
            : Validated.Valid(true);

    // All variants are checked before the first is trained, so that none fails after hours of training.
    static Validated<ImmutableArray<ExperimentConfig>> Fit(ExperimentConfig config, IReadOnlyList<Variant> variants) =>
        Validated.All(
            variants
                .Where(variant => variant.IsTrained)
                .Select(variant => variant.Apply(config).Validate().Under($"variant {variant.Name}"))
        );

    static Outcome Ablate(
        Experiment experiment,
        ExperimentConfig config,
        IReadOnlyList<Variant> variants,
        IReadOnlyList<long> seeds,
        int restarts,
        int parallel,
        string? output,
        Screen screen
    )
    {
        TorchSharp.torch.set_num_threads(1);
        return output is null ? Train() : RunCommands.Several(output, Train);

        Outcome Train() => AblateCommand.Train(experiment, config, variants, seeds, restarts, parallel, output, screen);
    }

    static Outcome Train(
        Experiment experiment,
        ExperimentConfig config,
        IReadOnlyList<Variant> variants,
        IReadOnlyList<long> seeds,
        int restarts,
        int parallel,
        string? output,
        Screen screen
    )
    {
        using var interrupt = new Interrupt();
        var results = new List<AblationResult>();
        var progress = new SideBySide(
            screen.Error,
            variants.Sum(variant => variant.IsTrained ? restarts : 1) * seeds.Count,
            config.Training.Iterations
        );
        foreach (var result in Ablation.Run(experiment, config, variants, seeds, restarts, parallel, Started, interrupt.Token))
        {
            if (result is Invalid<AblationResult> invalid)
                return Outcome.WrongInput(invalid.Errors);
            results.AddRange(result.Match<AblationResult[]>(valid => [valid], _ => []));
            progress.End(Name(results[^1].Variant, results[^1].Seed, results[^1].Restart), Line(results[^1]));
        }
        if (interrupt.Token.IsCancellationRequested)
            return Outcome.Interrupted("interrupted: no table, because runs are missing");
        var table = new AblationTable(variants, results);
        if (output is not null)
        {
            Keep("ablation.json", table.Json.ToJsonString());
            Keep("ablation.txt", table.Table.ToString());
        }
        return Outcome.Done(table.Json, table.Table);

        void Keep(string name, string text) =>
            WholeFile.Write(Path.Combine(output, name), file => file.Write(Encoding.UTF8.GetBytes(text)));

        Validated<StartedRun> Started(RunSpec run, long seed, int restart, CancellationToken cancellation)
        {
            var started = output is null
                ? run.Start(cancellation: cancellation)
                : RunFolder
                    .Create(
                        Path.Combine(
                            output,
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{run.Variant.Name}-{seed}{(restart == 1 ? "" : $"-restart-{restart}")}"
                            )
                        ),
                        run,
                        threads: 1
                    )
                    .Bind(folder => folder.Start(resume: false, tensorBoard: null, cancellation));
            return started.Map(going => progress.Watch(Name(run.Variant, seed, restart), going));
        }

        string Name(Variant variant, long seed, int restart) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{variant.Name} seed {seed}{(restarts > 1 && variant.IsTrained ? $" restart {restart}" : "")}"
            );
    }

    static string Line(AblationResult result)
    {
        var scores = result.Agreement is { } agreement
            ? FormattableString.Invariant($"nmi {agreement.Nmi:F3}, accuracy {agreement.Accuracy:F3}")
            : result.Ended?.Reason;
        var criterion = result.Evaluation is { } evaluation ? FormattableString.Invariant($", criterion {evaluation.Criterion:F3}") : "";
        var rank = result.Rank is { } value ? FormattableString.Invariant($", rank {value:F3}") : "";
        return FormattableString.Invariant($"{scores}{criterion}{rank}, {result.Duration.TotalSeconds:F1} s");
    }
}
