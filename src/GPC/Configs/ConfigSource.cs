namespace GPC.Configs;

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
