using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Previews;
using GPC.Cli.Runs;
using GPC.Data;
using GPC.Experiments;
using GPC.Reports;
using static TorchSharp.torch;

namespace GPC.Cli.Commands;

/// <summary><c>gpc sample RUN</c>: samples of a trained network's density.</summary>
static class SampleCommand
{
    // The approximate width of a picture in pixels; small images are enlarged.
    const int Wide = 600;

    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string> folder = new("folder") { Description = "The run's folder." };
        var count = Count.Option("--count", "How many samples.", 64, 10_000);
        var steps = Count.Option("--steps", "Updates of each chain; 20 times the run's without it.", 10_000);
        Option<string?> output = new("--output")
        {
            Description = "The PNG file to write; samples.png in the run's folder without it.",
            HelpName = "file",
        };
        Option<long> seed = new("--seed") { Description = "Where the draws start.", DefaultValueFactory = _ => 1 };
        var threads = Count.Threads();
        var device = DeviceOption.Create();
        var command = new Command("sample", "Draw samples of a run's model by Langevin dynamics and write a picture of them.")
        {
            folder,
            count,
            steps,
            output,
            seed,
            threads,
            device,
        };
        command.SetAction(
            action(parsed =>
            {
                TorchSharp.torch.set_num_threads(parsed.GetValue(threads));
                var path = parsed.GetRequiredValue(folder);
                var file = parsed.GetValue(output) is { } given
                    ? WholeFile.Check(given)
                    : Validated.Valid(Path.Combine(path, "samples.png"));
                return file.Bind(picture =>
                        RunCommands.UseDensity(path, parsed.GetValue(device), run =>
                            Validated.Valid(
                                Draw(run, parsed.GetValue(count), parsed.GetValue(steps) ?? run.SampleSteps, parsed.GetValue(seed), picture)
                            )
                        )
                    )
                    .Match(outcome => outcome, Outcome.WrongInput);
            })
        );
        return command;
    }

    static Outcome Draw(TrainedRun run, int count, int steps, long seed, string output)
    {
        using var scope = NewDisposeScope();
        using var draw = run.Sample(count, steps, seed);
        Picture(draw.Samples.cpu(), run.Spec.Config.Training.Data).Save(output);
        var statistics = draw.Statistics;
        return Outcome.Done(
            new JsonObject
            {
                ["file"] = output,
                ["count"] = count,
                ["steps"] = steps,
                ["energy"] = statistics.Energy,
                ["energySpread"] = statistics.EnergySpread,
                ["gradientNorm"] = statistics.GradientNorm,
            },
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{output}: {count} samples after {steps} updates; energy {statistics.Energy:F3} (spread {statistics.EnergySpread:F3}), "
                    + $"gradient norm {statistics.GradientNorm:F3}"
            )
        );
    }

    static Picture Picture(Tensor samples, IntervalConfig domain)
    {
        if (samples.dim() == 2)
            return ScatterSheet.Draw(samples, []);
        var mosaic = Mosaic.Draw(samples, (int)Math.Ceiling(Math.Sqrt(samples.shape[0])), domain.Min, domain.Max);
        return mosaic.Enlarged(Math.Max(1, (int)Math.Round((double)Wide / mosaic.Width)));
    }
}
