using System.Xml.Linq;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary><c>gpc map</c>.</summary>
public sealed class MapTests(TrainedFolder run) : IClassFixture<TrainedFolder>
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void ThereIsAPanelForEachRun()
    {
        using var folder = new Folder();
        var map = Command.Run("map", run.Path, run.Path, "--output", folder["map.svg"], "--json");
        Assert.Equal((0, ""), (map.ExitCode, map.Error));
        Assert.Equal(folder["map.svg"], (string?)map.Json["file"]);

        var picture = XDocument.Load(folder["map.svg"]).Root!;
        Assert.Equal(["full", "full"], picture.Elements(Svg + "svg").Select(panel => panel.Elements(Svg + "text").First().Value));
        Assert.All(picture.Elements(Svg + "svg"), panel =>
        {
            Assert.Single(panel.Elements(Svg + "image"));
            // Two classes, each drawn twice: with a border, then without.
            var dots = panel.Elements(Svg + "path").Select(path => ((string)path.Attribute("d")!).Split('M').Length - 1).ToList();
            Assert.Equal((4, 500), (dots.Count, dots.Sum()));
        });
    }

    [Fact]
    public void AFolderWithoutARunIsRefused()
    {
        using var folder = new Folder();
        var map = Command.Run("map", run.Path, folder["missing"], "--output", folder["map.svg"]);
        Assert.Equal(3, map.ExitCode);
        Assert.Contains("no run.json", map.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void AFileInAMissingFolderIsRefused()
    {
        using var folder = new Folder();
        var map = Command.Run("map", run.Path, "--output", folder["missing/map.svg"]);
        Assert.Equal(3, map.ExitCode);
        Assert.Contains("make it, or name another file", map.Error, StringComparison.Ordinal);
    }
}
