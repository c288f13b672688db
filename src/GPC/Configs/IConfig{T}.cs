namespace GPC.Configs;

/// <summary>What every config has; the generator implements it. For code that handles configs of any kind.</summary>
/// <typeparam name="TSelf">The config.</typeparam>
public interface IConfig<TSelf>
    where TSelf : class, IConfig<TSelf>
{
    /// <summary>The config's settings, and how to read and write them.</summary>
    static abstract ConfigDefinition<TSelf> Definition { get; }
}
