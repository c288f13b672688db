using System.CommandLine;

namespace GPC.Cli.Commands;

/// <summary>A command that is made when it is asked for: to make them all takes longer than to print what there is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, as it says itself.</param>
/// <param name="Create">Makes it.</param>
sealed record CommandEntry(string Name, string Description, Func<Command> Create)
{
    /// <summary>The command, or its name and description where the command line does not name it.</summary>
    /// <param name="arguments">The command line; a file of arguments may name any command.</param>
    public Command For(IEnumerable<string> arguments) =>
        arguments.Any(argument => argument == Name || argument.StartsWith('@')) ? Create() : new Command(Name, Description);
}
