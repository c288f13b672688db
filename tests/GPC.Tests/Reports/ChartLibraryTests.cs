using GPC.Data;
using GPC.Reports;
using GPC.Tests.Data;
using Xunit;

namespace GPC.Tests.Reports;

/// <summary>The library that draws charts, where it can be had and where it can't.</summary>
public sealed class ChartLibraryTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ItComesFromNpmAndIsKept()
    {
        var cache = new DataCache(folder["cache"]);
        var library = ChartLibrary.Get(cache).Value();
        Assert.Contains("uPlot", library.Script, StringComparison.Ordinal);
        Assert.DoesNotContain("</script", library.Script, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</style", library.Style, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["uPlot.iife.min.js", "uPlot.min.css"],
            Directory.GetFiles(cache.FolderOf("uplot-1.6.32")).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public void WhereItCannotBeHadOneSentenceSaysWhatToDo()
    {
        PackageFiles files = new(
            "charts-1",
            new("npm package charts", "no-such-program", [], ".tgz"),
            null,
            [new("a.js", "package/a.js", "00"), new("a.css", "package/a.css", "00")]
        );
        var error = ChartLibrary.Get(new DataCache(folder["cache"]), files).Error();
        Assert.Contains("found no program no-such-program", error, StringComparison.Ordinal);
        Assert.EndsWith(
            "install npm and try again, or copy a.js and a.css of the npm package charts there",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ADamagedCopyIsReplaced()
    {
        folder.Write("cache/uplot-1.6.32/uPlot.iife.min.js", [1]);
        folder.Write("cache/uplot-1.6.32/uPlot.min.css", [2]);
        Assert.Contains("uPlot", ChartLibrary.Get(new DataCache(folder["cache"])).Value().Script, StringComparison.Ordinal);
    }
}
