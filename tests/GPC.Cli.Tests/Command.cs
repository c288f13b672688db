using System.Text.Json.Nodes;
using GPC.Cli.Output;

namespace GPC.Cli.Tests;

/// <summary>One run of <c>gpc</c>, in this process.</summary>
sealed record Command(int ExitCode, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public static Command Run(params string[] arguments) => Run(terminal: false, arguments);

    public static Command RunOnTerminal(params string[] arguments) => Run(terminal: true, arguments);

    static Command Run(bool terminal, string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" },
            error = new() { NewLine = "\n" };
        var code = CommandLine.Run(arguments, new Screen(output, error, terminal, terminal));
        return new(code, output.ToString(), error.ToString());
    }
}
