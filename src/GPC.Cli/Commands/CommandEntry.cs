using System.CommandLine;

namespace GPC.Cli.Commands;

/// <summary>A command that is created only when it is used: creating all of them would take longer than printing the help.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description in the help.</param>
/// <param name="Create">Makes it.</param>
sealed record CommandEntry(string Name, string Description, Func<Command> Create)
{
    /// <summary>The command, or its name and description where the command line does not name it.</summary>
    /// <param name="arguments">The command line; a file of arguments may name any command.</param>
    public Command For(IEnumerable<string> arguments) =>
        arguments.Any(argument => argument == Name || argument.StartsWith('@')) ? Create() : new Command(Name, Description);
}
