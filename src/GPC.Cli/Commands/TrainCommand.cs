using System.CommandLine;
using System.Globalization;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Experiments;
using GPC.Reports;

namespace GPC.Cli.Commands;

/// <summary><c>gpc train EXPERIMENT</c>: a run of an experiment, with checkpoints.</summary>
static class TrainCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        Argument<string> experiment = new("experiment") { Description = string.Join(", ", Catalogue.All.Select(one => one.Name)) };
        Option<string> variant = new("--variant")
        {
            Description = string.Join("; ", Variant.All.Where(one => one.IsTrained).Select(one => $"{one.Name}: {one.Shows}")),
            DefaultValueFactory = _ => "full",
        };
        Option<string?> output = new("--output")
        {
            Description = "The run's folder, a new one; runs/EXPERIMENT-VARIANT-SEED without it.",
            HelpName = "folder",
        };
        var tensorBoard = TensorBoardLog.Option();
        var threads = Count.Threads();
        var restarts = Restarts.Option();
        var changes = ConfigInput.Changes();
        var device = DeviceOption.Create();
        var command = new Command("train", "Train an experiment and write its run to a folder.")
        {
            experiment,
            variant,
            output,
            tensorBoard,
            restarts,
            threads,
            device,
            changes,
        };
        command.SetAction(
            action(parsed =>
                Validated
                    .Combine(
                        Catalogue.Find(parsed.GetRequiredValue(experiment)),
                        Trained(parsed.GetRequiredValue(variant)),
                        (found, chosen) => (Experiment: found, Variant: chosen)
                    )
                    .Bind(chosen =>
                        ConfigInput
                            .Change(chosen.Variant.Apply(chosen.Experiment.Config), parsed.GetValue(changes))
                            .Bind(config => DeviceOption.Apply(config, parsed.GetValue(device)))
                            .Bind(config => Fitting(config, chosen.Variant))
                            .Map(config => new RunSpec(chosen.Experiment, chosen.Variant, config))
                    )
                    .Match(
                        run =>
                            Train(
                                parsed.GetValue(output)
                                    ?? Path.Combine(
                                        "runs",
                                        string.Create(
                                            CultureInfo.InvariantCulture,
                                            $"{run.Experiment.Name}-{run.Variant.Name}-{run.Config.Training.Seed}"
                                        )
                                    ),
                                run,
                                parsed.GetValue(tensorBoard),
                                parsed.GetValue(restarts),
                                parsed.GetValue(threads),
                                screen
                            ),
                        Outcome.WrongInput
                    )
            )
        );
        return command;
    }

    static Outcome Train(string folder, RunSpec run, string? tensorBoard, int restarts, int threads, Screen screen) =>
        restarts > 1
            ? Restarts.Train(folder, run, tensorBoard, restarts, threads, screen)
            : RunFolder
                .Create(folder, run, threads)
                .Match(created => RunCommands.Train(created, resume: false, threads, screen, tensorBoard), Outcome.WrongInput);

    // Settings that define a variant can't be changed: it would train something else under the variant's name.
    static Validated<ExperimentConfig> Fitting(ExperimentConfig config, Variant variant) =>
        config.DifferencesFrom(variant.Apply(config)) is { Length: > 0 } differences
            ? Validated.Invalid<ExperimentConfig>([
                .. differences.Select(difference =>
                    ValidationError.At(
                        difference.Path,
                        difference.First,
                        $"{difference.Second}, as it is in {variant.Name}",
                        "leave it as it is, or train another variant"
                    )
                ),
            ])
            : Validated.Valid(config);

    static Validated<Variant> Trained(string name) =>
        Variant
            .Find(name)
            .Bind(variant =>
                variant.IsTrained
                    ? Validated.Valid(variant)
                    : Validated.Invalid<Variant>(
                        ValidationError.At("--variant", name, "one that trains a network", "see it beside the others with gpc ablate")
                    )
            );
}
