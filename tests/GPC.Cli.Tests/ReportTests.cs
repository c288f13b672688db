using System.Text.RegularExpressions;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary><c>gpc report</c>, on a short run and in a browser.</summary>
public sealed partial class ReportTests : IClassFixture<ReportTests.Runs>, IDisposable
{
    readonly Folder folder = new();
    readonly Runs runs;

    public ReportTests(Runs runs) => this.runs = runs;

    /// <summary>A run with samples, one without, and an ablation; trained once for all tests.</summary>
    public sealed class Runs : IDisposable
    {
        static readonly string[] Short = ["--set", "iterations=50", "--set", "batchSize=50", "--set", "sgld.bufferSize=200"];

        public Runs()
        {
            Assert.Equal(0, Command.Run(["train", "moons", "--output", Moons, "--set", "evaluateEvery=10", .. Short]).ExitCode);
            Assert.Equal(0, Command.Run(["train", "circles", "--variant", "no-gen", "--output", Circles, .. Short]).ExitCode);
            var ablation = Command.Run(["ablate", "moons", "--variants", "full,no-prior", "--seeds", "1-2", "--json", .. Short]);
            Assert.Equal(0, ablation.ExitCode);
            Folder.Write("ablation.json", ablation.Output);
        }

        internal Folder Folder { get; } = new();

        public string Moons => Folder["a moons run"];

        public string Circles => Folder["circles"];

        public string Ablation => Folder["ablation.json"];

        public void Dispose() => Folder.Dispose();
    }

    public void Dispose() => folder.Dispose();

    string Page(params string[] arguments)
    {
        var report = Command.Run(["report", .. arguments, "--output", folder["report.html"]]);
        Assert.True(report.ExitCode == 0, report.Error);
        return File.ReadAllText(folder["report.html"]);
    }

    [Fact]
    public void ThePageHasEverySection()
    {
        var page = Page(runs.Moons, runs.Circles, "--ablation", $"two < seeds={runs.Ablation}");
        Assert.Equal(2, Count(page, "<section id=\"run-"));
        foreach (var heading in new[] { "Clusters and density", "Embeddings and classes", "Training", "Signs of collapse", "Sampler" })
            Assert.Equal(2, Count(page, $"<h3>{heading}</h3>"));
        foreach (var caption in new[] { "Loss", "Invariance", "Uniformity", "Learning rate", "Clusters", "Density and test points" })
            Assert.Equal(2, Count(page, $"<figcaption>{caption} <small>"));
        foreach (
            var caption in new[]
            {
                "Generative",
                "Energy",
                "Gradient norm",
                "Age",
                "Density and samples",
                "effective rank",
                "dead clusters",
                "view agreement",
            }
        )
            Assert.Equal(1, Count(page, $"<figcaption>{caption} <small>"));
        Assert.Contains("no-gen: without the generative term: representation collapse (F1)", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Ablation: two &lt; seeds</h3>", page, StringComparison.Ordinal);
        Assert.Matches("""<tr class="changed"><th>iterations</th><td>50</td><td>\d+</td></tr>""", page);
        Assert.Contains(
            $"<tr><th>.NET</th><td>{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}</td></tr>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AnEncoderHasNoPosteriorsToShow()
    {
        var run = folder["encoder"];
        Assert.Equal(
            0,
            Command
                .Run(
                    "train",
                    "moons",
                    "--variant",
                    "barlow-twins",
                    "--output",
                    run,
                    "--set",
                    "iterations=4",
                    "--set",
                    "evaluateEvery=2",
                    "--set",
                    "batchSize=50"
                )
                .ExitCode
        );
        var page = Page(run);
        Assert.Contains("<h3>Embeddings and classes</h3>", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>effective rank <small>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<figcaption>cluster perplexity <small>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<h3>Clusters and density</h3>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>dead clusters</dt><dd>–</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingOfTheMachineIsInIt()
    {
        var page = Page(runs.Moons, "--ablation", runs.Ablation);
        Assert.DoesNotContain(Path.GetDirectoryName(runs.Moons)!, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/", page, StringComparison.Ordinal);
        // What follows is numbers, in which a short name may be by chance.
        Assert.DoesNotMatch($@"\b{Regex.Escape(Environment.MachineName)}\b", page[..page.IndexOf("<script", StringComparison.Ordinal)]);
        Assert.Contains("<h2>a moons run</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EqualRunsGiveEqualFiles() => Assert.Equal(Page(runs.Moons, runs.Circles), Page(runs.Moons, runs.Circles));

    [Fact]
    public void ItStandsInTheRunsFolderUnlessSaidOtherwise()
    {
        var report = Command.Run("report", runs.Circles, "--json");
        Assert.Equal((0, Path.Combine(runs.Circles, "report.html")), (report.ExitCode, (string?)report.Json["report"]));
        Assert.True(File.Exists((string?)report.Json["report"]));
    }

    [Fact]
    public void ARunThatWasKilledBeforeItsFirstCheckpointIsShown()
    {
        var run = Copy(runs.Moons);
        Directory.Delete(Path.Combine(run, "checkpoints"), recursive: true);
        var events = Path.Combine(run, "events.jsonl");
        var text = File.ReadAllText(events);
        File.WriteAllText(events, text[..(text.LastIndexOf('\n', text.Length / 2) + 10)]); // In the middle of a line.
        var page = Page(run);
        Assert.Contains("There is no checkpoint yet", page, StringComparison.Ordinal);
        Assert.Contains("not ended: it is still running, or was killed", page, StringComparison.Ordinal);
        Assert.Contains("lines of events can&#39;t be read", page, StringComparison.Ordinal);
        Assert.Contains("<figcaption>Loss <small>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run.json", "", "a text that can't be read")]
    [InlineData("run.json", """{"experiment":"moons","variant":"half"}""", "variant: found half, expected full, no-gen")]
    [InlineData("run.json", """{"experiment":5,"variant":"full"}""", "found 5, expected moons, circles")]
    [InlineData("config.gpc.json", "{", "config.gpc.json")]
    [InlineData("config.gpc.json", """{"iterations":0}""", "iterations: found 0")]
    [InlineData("events.jsonl", "nonsense", "events.jsonl: found 1 lines, none of which is an event")]
    [InlineData("events.jsonl", null, "events.jsonl: found no file")]
    [InlineData("checkpoints/step-00000050/tensors.safetensors", "nonsense", "expected")]
    [InlineData("checkpoints/step-00000050/manifest.json", "{}", "expected the manifest of a checkpoint")]
    [InlineData("checkpoints/step-00000050/manifest.json", null, "expected a folder with tensors.safetensors and manifest.json")]
    public void WhatIsBrokenIsNamedAndNothingIsWritten(string file, string? content, string message)
    {
        var run = Copy(runs.Moons);
        var broken = Path.Combine(run, file);
        if (content is null)
            File.Delete(broken);
        else
            File.WriteAllText(broken, content);
        var report = Command.Run("report", run, "--output", folder["report.html"]);
        Assert.Equal(3, report.ExitCode);
        Assert.Contains(message, report.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        Refused(3, "nowhere: found no run.json, expected the folder of a run", "report", folder["nowhere"]);
        Refused(
            3,
            "none.json: found no file, expected the results of an ablation",
            "report",
            runs.Moons,
            "--ablation",
            folder["none.json"]
        );
        Refused(3, "--output: found the folder", "report", runs.Moons, "--output", runs.Circles);
        Refused(2, "Required argument 'run' missing", "report");
        Refused(1, "report.html", "report", runs.Moons, "--output", "/proc/report.html");

        static void Refused(int code, string message, params string[] arguments)
        {
            var run = Command.Run(arguments);
            Assert.Equal(code, run.ExitCode);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ABrowserDrawsEveryChartWithoutAComplaint()
    {
        var page = Page(runs.Moons, runs.Circles, "--ablation", runs.Ablation);
        var shown = Browser.Document(folder["report.html"], folder["profile"]);
        Assert.Empty(shown.Complaints);
        var places = ChartPlace().Count(page);
        Assert.InRange(places, 25, 60);
        Assert.Equal(places, Count(shown.Output, "<canvas"));
        // The density's colours: with test points of both runs, with samples of one.
        Assert.Equal(3, Count(shown.Output, "class=\"scale\""));
    }

    /// <summary>Also that the test above would see a complaint.</summary>
    [Fact]
    public void ABrowserIsNotAllowedToAskTheNetwork()
    {
        var page = Page(runs.Circles);
        File.WriteAllText(
            folder["report.html"],
            page.Replace("</main>", "<img src=\"http://127.0.0.1:9/picture.png\" alt=\"\"></main>", StringComparison.Ordinal)
        );
        Assert.Contains(
            "Content Security Policy",
            string.Join('\n', Browser.Document(folder["report.html"], folder["profile"]).Complaints),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(1280, 1600, false)]
    [InlineData(1280, 1600, true)]
    [InlineData(500, 3000, false)]
    public void AScreenshotShowsThePage(int width, int height, bool dark)
    {
        Page(runs.Moons);
        Assert.Empty(Browser.Screenshot(folder["report.html"], folder["profile"], folder["shot.png"], width, height, dark).Complaints);
        using var picture = SkiaSharp.SKBitmap.Decode(folder["shot.png"]);
        var colors = Enumerable
            .Range(0, picture.Width * picture.Height / 7)
            .Select(index => picture.GetPixel(index * 7 % picture.Width, index * 7 / picture.Width))
            .Select(pixel => (pixel.Red, pixel.Green, pixel.Blue))
            .ToList();
        Assert.Equal(width, picture.Width);
        Assert.True(colors.Distinct().Count() > 500, "The picture is blank: it has few colours.");
        Assert.True(colors.Contains((68, 1, 84)), "There is no density map: its darkest colour is not there.");
        var paper = colors.CountBy(color => color).MaxBy(color => color.Value).Key;
        Assert.True(dark == (paper.Red < 128), $"The paper is {paper}.");
    }

    string Copy(string run)
    {
        var copy = folder["copy/run"];
        foreach (var file in Directory.GetFiles(run, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(run, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("data-chart=\"")]
    private static partial Regex ChartPlace();

    [Fact]
    public void RunsOfOneNameAreToldApartByTheFolderAroundThem() =>
        Assert.Equal(
            ["moons/full-1", "circles/full-1", "mnist", "circles/full-1 (2)"],
            GPC.Cli.Commands.ReportCommand.Names(["a/moons/full-1/", "a/circles/full-1", "a/mnist", "b/circles/full-1"])
        );
}
