using System.CommandLine;
using GPC.Configs;
using GPC.Experiments;

namespace GPC.Cli.Commands;

/// <summary>A config as the command line gives it: a file, and settings that are changed.</summary>
static class ConfigInput
{
    /// <summary><c>--set sgld.steps=5</c>, which may be given several times.</summary>
    public static Option<string[]> Changes()
    {
        Option<string[]> changes = new("--set")
        {
            Description = "Change a setting, as in --set sgld.steps=5; may be given several times.",
            HelpName = "setting=value",
            Arity = ArgumentArity.OneOrMore,
        };
        changes.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                result.AddError($"--set {token.Value}: found no setting with a value, expected one such as sgld.steps=5");
        });
        return changes;
    }

    /// <summary>The config, or everything that is wrong with it.</summary>
    /// <param name="file">The file; the defaults without one.</param>
    /// <param name="changes">Settings to change in it, all at once.</param>
    public static Validated<ExperimentConfig> Read(string? file, string[]? changes) =>
        (file is null ? Validated.Valid(new ExperimentConfig()) : ExperimentConfig.ParseFile(file)).Bind(config => Change(config, changes));

    /// <summary>A config with settings changed, all at once, or everything that is wrong with them.</summary>
    /// <param name="config">The config.</param>
    /// <param name="changes">Settings to change in it.</param>
    public static Validated<ExperimentConfig> Change(ExperimentConfig config, string[]? changes) =>
        Definition<ExperimentConfig>().With(config, [.. (changes ?? []).Select(Split)]);

    static ConfigDefinition<T> Definition<T>()
        where T : class, IConfig<T> => T.Definition;

    static KeyValuePair<string, string> Split(string change)
    {
        var sign = change.IndexOf('=', StringComparison.Ordinal);
        return new(change[..sign].Trim(), change[(sign + 1)..].Trim());
    }
}
