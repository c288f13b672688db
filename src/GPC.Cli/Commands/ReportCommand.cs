using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Reports;

namespace GPC.Cli.Commands;

/// <summary><c>gpc report RUN...</c>: runs and ablations as one page.</summary>
static class ReportCommand
{
    const string DefaultName = "report.html";

    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        Argument<string[]> runs = new("run")
        {
            Description = "Folders of runs, as 'gpc train' writes them.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> output = new("--output")
        {
            Description = $"The HTML file to write; {DefaultName} in the run's folder without it, of several runs in this folder.",
            HelpName = "file",
        };
        Option<string[]> ablations = new("--ablation")
        {
            Description = "Results of an ablation, as 'gpc ablate --json' writes them, also as name=file; may be given several times.",
            HelpName = "file",
        };
        var threads = Count.Threads();
        var command = new Command("report", "Write runs and ablations as one page, an HTML file that needs nothing beside it.")
        {
            runs,
            output,
            ablations,
            threads,
        };
        command.SetAction(
            action(parsed =>
                Write(
                    parsed.GetRequiredValue(runs),
                    parsed.GetValue(ablations) ?? [],
                    parsed.GetValue(output),
                    parsed.GetValue(threads),
                    screen
                )
            )
        );
        return command;
    }

    static Outcome Write(string[] runs, string[] ablations, string? output, int threads, Screen screen)
    {
        TorchSharp.torch.set_num_threads(threads);
        var file = output ?? (runs is [var only] ? Path.Combine(only, DefaultName) : DefaultName);
        if (Directory.Exists(file))
            return Outcome.WrongInput([ValidationError.At("--output", $"the folder {file}", "a file", "name a file in it")]);
        return Validated
            .Combine(Validated.All(runs.Select(RunFolder.Open)), Validated.All(ablations.Select(Ablation)), (folders, tables) =>
                (Runs: Named(folders), Ablations: tables)
            )
            .Bind(read =>
            {
                screen.Error.WriteLine($"looking at {(runs is [_] ? "the run" : $"{runs.Length} runs")} ...");
                if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
                    Directory.CreateDirectory(folder);
                return Report.Write(read.Runs, read.Ablations, file);
            })
            .Match(written => Outcome.Done(new JsonObject { ["report"] = written }, written), Outcome.WrongInput);
    }

    static Validated<ReportedAblation> Ablation(string given)
    {
        var sign = given.IndexOf('=', StringComparison.Ordinal);
        return sign < 1 || File.Exists(given)
            ? ReportedAblation.Read(Path.GetFileNameWithoutExtension(given), given)
            : ReportedAblation.Read(given[..sign], given[(sign + 1)..]);
    }

    static IReadOnlyList<RunFolder> Named(IReadOnlyList<RunFolder> folders) =>
        [.. folders.Zip(Names([.. folders.Select(folder => folder.Path)]), (folder, name) => folder with { Name = name })];

    /// <summary>
    /// Names of runs: the name of the folder; if several have the same, with the name of its parent folder; if these are the same too, with
    /// a number.
    /// </summary>
    internal static IReadOnlyList<string> Names(IReadOnlyList<string> folders)
    {
        string[] full = [.. folders.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))];
        var shared = full.CountBy(path => Path.GetFileName(path)).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
        var seen = new Dictionary<string, int>();
        return
        [
            .. full.Select(path =>
            {
                var name = Path.GetFileName(path);
                if (shared.Contains(name))
                    name = $"{Path.GetFileName(Path.GetDirectoryName(path))}/{name}";
                var count = seen[name] = seen.GetValueOrDefault(name) + 1;
                return count == 1 ? name : $"{name} ({count})";
            }),
        ];
    }
}
