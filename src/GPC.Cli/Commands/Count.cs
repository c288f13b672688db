using System.CommandLine;

namespace GPC.Cli.Commands;

/// <summary>Options that are a number of things, one or more.</summary>
static class Count
{
    public static Option<int> Option(string name, string description, int standard, int most) =>
        Limited(
            new Option<int>(name)
            {
                Description = description,
                DefaultValueFactory = _ => standard,
                HelpName = "number",
            },
            most
        );

    /// <summary>One that need not be given.</summary>
    public static Option<int?> Option(string name, string description, int most) =>
        Limited(new Option<int?>(name) { Description = description, HelpName = "number" }, most);

    /// <summary>How many threads torch uses.</summary>
    public static Option<int> Threads() => Option("--threads", "Threads that torch uses. Results depend on it in the last bits.", 1, 1024);

    static T Limited<T>(T option, int most)
        where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number >= 1 && number <= most))
                result.AddError($"{option.Name}: found {token.Value}, expected a number from 1 to {most}");
        });
        return option;
    }
}
