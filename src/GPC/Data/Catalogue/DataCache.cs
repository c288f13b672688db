namespace GPC.Data;

/// <summary>Where data sets are kept: each in a folder of its own name.</summary>
/// <param name="Folder">The folder of all.</param>
public sealed record DataCache(string Folder)
{
    /// <summary><c>gpc/data</c> in the user's cache folder: <c>$XDG_CACHE_HOME</c> where that is an absolute path, else <c>~/.cache</c>; on Windows the local application data.</summary>
    public static DataCache Default => new(Path.Combine(UserCache(Environment.GetEnvironmentVariable("XDG_CACHE_HOME")), "gpc", "data"));

    /// <summary>The folder of one data set, whether it exists or not.</summary>
    /// <param name="name">The data set's name.</param>
    public string FolderOf(string name) => Path.Combine(Folder, name);

    /// <summary>The user's cache folder, given the value of <c>XDG_CACHE_HOME</c>. Relative paths there are to be ignored, says the XDG specification.</summary>
    internal static string UserCache(string? xdg)
    {
        if (xdg is not null && Path.IsPathFullyQualified(xdg)) return xdg;
        return OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
    }
}
