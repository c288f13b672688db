using System.CommandLine;
using System.Globalization;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Experiments;

namespace GPC.Cli.Commands;

/// <summary><c>gpc train EXPERIMENT</c>: a run of an experiment, with checkpoints.</summary>
static class TrainCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        Argument<string> experiment = new("experiment") { Description = string.Join(", ", Catalogue.All.Select(one => one.Name)) };
        Option<string> variant = new("--variant") { Description = string.Join("; ", Variant.All.Where(one => one.IsTrained).Select(one => $"{one.Name}: {one.Shows}")), DefaultValueFactory = _ => "full" };
        Option<string?> output = new("--output") { Description = "The run's folder, a new one; runs/EXPERIMENT-VARIANT-SEED without it.", HelpName = "folder" };
        var threads = Threads.Option();
        var changes = ConfigInput.Changes();
        var command = new Command("train", "Train an experiment and write its run to a folder.") { experiment, variant, output, threads, changes };
        command.SetAction(action(parsed => Validated
            .Combine(Catalogue.Find(parsed.GetRequiredValue(experiment)), Trained(parsed.GetRequiredValue(variant)), (found, chosen) => (Experiment: found, Variant: chosen))
            .Bind(chosen => ConfigInput.Change(chosen.Variant.Apply(chosen.Experiment.Config), parsed.GetValue(changes)).Bind(config => RunFolder.Create(
                parsed.GetValue(output) ?? Path.Combine("runs", string.Create(CultureInfo.InvariantCulture, $"{chosen.Experiment.Name}-{chosen.Variant.Name}-{config.Seed}")),
                new(chosen.Experiment, chosen.Variant, config),
                parsed.GetValue(threads))))
            .Match(folder => Runner.Run(folder, resume: false, parsed.GetValue(threads), screen), Outcome.WrongInput)));
        return command;
    }

    static Validated<Variant> Trained(string name) => Variant.Find(name).Bind(variant => variant.IsTrained
        ? Validated.Valid(variant)
        : Validated.Invalid<Variant>(ValidationError.At("--variant", name, "one that trains a network", "see it beside the others with gpc ablate")));
}
