using System.CommandLine;
using GPC.Cli.Output;

namespace GPC.Cli.Commands;

/// <summary><c>gpc config</c>: what to do with configs.</summary>
static class ConfigCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action) =>
        new("config", "Check, show and compare the settings of a training.")
        {
            ConfigCheckCommand.Create(action),
            ConfigShowCommand.Create(action),
            ConfigSchemaCommand.Create(action),
            ConfigDiffCommand.Create(action),
        };
}
