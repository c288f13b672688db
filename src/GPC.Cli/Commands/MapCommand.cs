using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Experiments;
using GPC.Reports;

namespace GPC.Cli.Commands;

/// <summary><c>gpc map RUN...</c>: the clusters and densities of runs on points in the plane, side by side in one picture.</summary>
static class MapCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string[]> folders = new("run")
        {
            Description = "Folders of runs on points in the plane; the picture has a panel for each, in this order.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> output = new("--output")
        {
            Description = "The SVG file to write.",
            HelpName = "file",
            DefaultValueFactory = _ => "map.svg",
        };
        var threads = Count.Threads();
        var device = DeviceOption.Create();
        var command = new Command("map", "Draw the clusters and the density of runs on points in the plane, side by side.")
        {
            folders,
            output,
            threads,
            device,
        };
        command.SetAction(
            action(parsed =>
            {
                TorchSharp.torch.set_num_threads(parsed.GetValue(threads));
                return WholeFile
                    .Check(parsed.GetRequiredValue(output))
                    .Bind(file => Draw(parsed.GetRequiredValue(folders), parsed.GetValue(device), file))
                    .Match(outcome => outcome, Outcome.WrongInput);
            })
        );
        return command;
    }

    static Validated<Outcome> Draw(string[] folders, string? device, string file)
    {
        var loaded = folders.Select(folder => RunCommands.Load(folder, device)).ToList();
        try
        {
            return Validated
                .All(loaded.Zip(folders, (run, folder) => run.Bind(trained => PlanePicture.Check(folder, trained))))
                .Map(runs =>
                {
                    var text = Encoding.UTF8.GetBytes(PlanePicture.Draw(runs));
                    WholeFile.Write(file, stream => stream.Write(text));
                    var json = new JsonObject
                    {
                        ["file"] = file,
                        ["runs"] = new JsonArray([.. folders.Select(folder => JsonValue.Create(folder))]),
                    };
                    return Outcome.Done(json, file);
                });
        }
        finally
        {
            foreach (var run in loaded.OfType<Valid<TrainedRun>>())
                run.Value.Dispose();
        }
    }
}
