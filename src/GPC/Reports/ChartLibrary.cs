using GPC.Data;

namespace GPC.Reports;

/// <summary>
/// The library that draws the charts, uPlot: 51 KB of script without dependencies, for curves of many points with cursor, zoom and hooks to
/// draw below them. It is not part of this library: it comes from npm, once, by the same way as data, and is kept in the user's cache.
/// </summary>
/// <param name="Script">Its script.</param>
/// <param name="Style">Its style sheet.</param>
sealed record ChartLibrary(string Script, string Style)
{
    const string Name = "uplot-1.6.32";

    static readonly PackageFiles Files = new(
        Name,
        Package.Npm("uplot@1.6.32"),
        Installed: null,
        [
            new("uPlot.iife.min.js", "package/dist/uPlot.iife.min.js", "19c8d4c6ad88929a79f4ae49d6f7161566dfd0ba3d15cc495e974f787eb78f1f"),
            new("uPlot.min.css", "package/dist/uPlot.min.css", "df630c6a8d6f8eeaff264b50f73ce5b114f646ffd9a0bb74f049b0a00135fa04"),
        ]
    );

    /// <summary>Reads it from the cache, where it is put first if it is not there.</summary>
    /// <returns>The library; or why it can't be had, and what to do.</returns>
    public static Validated<ChartLibrary> Get(DataCache cache) => Get(cache, Files);

    internal static Validated<ChartLibrary> Get(DataCache cache, PackageFiles files) =>
        files
            .Fetch(cache, default)
            .Match(
                folder =>
                    Validated.Valid(
                        new ChartLibrary(
                            File.ReadAllText(Path.Combine(folder, files.Files[0].Name)),
                            File.ReadAllText(Path.Combine(folder, files.Files[1].Name))
                        )
                    ),
                errors =>
                    Validated.Invalid<ChartLibrary>(
                        ValidationError.At(
                            "charts",
                            $"no {files.Name} ({errors[0].Path}: {errors[0].Message})",
                            $"the library that draws the charts in {cache.FolderOf(files.Name)}",
                            $"install npm and try again, or copy {string.Join(" and ", files.Files.Select(file => file.Name))} of the "
                                + $"{files.Package.Origin} there"
                        )
                    )
            );
}
