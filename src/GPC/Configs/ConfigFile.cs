using GPC.Configs.Checking;

namespace GPC.Configs;

/// <summary>A settings file with the files that it refines.</summary>
static class ConfigFile
{
    const string Extends = "extends";
    const int MaxFiles = 16;

    /// <summary>The tree of a file, written over those of the files that it extends.</summary>
    public static Validated<JsonTree> Read(string path) => Read(path, MaxFiles);

    /// <summary>The tree of a text, which has no place of its own from which a file could be found.</summary>
    public static Validated<JsonTree> WithoutBase(JsonTree tree) =>
        Base(tree) is { } file
            ? Validated.Invalid<JsonTree>(
                ValidationError.At(
                    Extends,
                    $"\"{JsonTree.Shorten(file)}\"",
                    "no other file, as this text is in none",
                    "read it with ParseFile"
                )
            )
            : Validated.Valid(tree);

    static Validated<JsonTree> Read(string path, int left) =>
        Bytes(path)
            .Bind(bytes => ConfigJson.Read(bytes))
            .Bind(tree =>
            {
                if (Base(tree) is not { } file)
                    return Validated.Valid(tree);
                if (left <= 1)
                    return Refuse(file, $"a chain of at most {MaxFiles} files that ends", "see that no file extends itself");
                return Read(Path.Combine(Path.GetDirectoryName(path) ?? "", file), left - 1).Map(below => JsonMerge.Over(below, tree));
            });

    static Validated<byte[]> Bytes(string path)
    {
        try
        {
            return Validated.Valid(File.ReadAllBytes(path));
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Validated.Invalid<byte[]>(
                ValidationError.At("", $"\"{path}\"", "a file that can be read", $"mend the path or the file: {thrown.Message}")
            );
        }
    }

    static string? Base(JsonTree tree) => ((tree as JsonTree.Object)?.Get(Extends) as JsonTree.Text)?.Value;

    static Validated<JsonTree> Refuse(string file, string expected, string fix) =>
        Validated.Invalid<JsonTree>(ValidationError.At(Extends, $"\"{JsonTree.Shorten(file)}\"", expected, fix));
}

/// <summary>Gives the values of settings files that were checked when the project was built.</summary>
public static class ConfigSource
{
    /// <summary>The value of a settings file.</summary>
    /// <param name="file">Its name, for the error.</param>
    /// <param name="json">What it says, with the files that it extends.</param>
    /// <typeparam name="T">The config.</typeparam>
    /// <exception cref="InvalidOperationException">A rule that only the running program can evaluate does not hold.</exception>
    public static T Value<T>(string file, string json)
        where T : class, IConfig<T> =>
        T
            .Definition.Parse(json)
            .Match(config => config, errors => throw new InvalidOperationException($"{file}: {string.Join("; ", errors)}"));
}
