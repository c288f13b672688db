using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GPC.Cli.Output;

/// <summary>The result of a command.</summary>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Json">Its result as JSON.</param>
/// <param name="Lines">The same as lines.</param>
/// <param name="Errors">The errors, one sentence each.</param>
/// <param name="Table">A part of the result that is a table; it stands before the lines.</param>
sealed record Outcome(int ExitCode, JsonNode Json, IReadOnlyList<string> Lines, IReadOnlyList<string> Errors, Table? Table = null)
{
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Outcome Done(JsonNode json, params IReadOnlyList<string> lines) => new(ExitCodes.Done, json, lines, []);

    public static Outcome Done(JsonNode json, Table table) => new(ExitCodes.Done, json, [], [], table);

    public static Outcome WrongInput(ImmutableArray<ValidationError> errors) => Refused(ExitCodes.WrongInput, errors);

    public static Outcome WrongUsage(string reason) =>
        Refused(
            ExitCodes.WrongUsage,
            [ValidationError.At("", null, "", "") with { Message = reason.TrimEnd('.'), Fix = "see gpc --help" }]
        );

    public static Outcome Failed(string reason) =>
        new(
            ExitCodes.Failed,
            new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["message"] = reason }) },
            [],
            [OneLine(reason)]
        );

    public static Outcome Interrupted(string reason) => Failed(reason) with { ExitCode = ExitCodes.Interrupted };

    /// <summary>Errors as JSON.</summary>
    public static JsonArray Listed(IEnumerable<ValidationError> errors) =>
        [
            .. errors.Select(error => new JsonObject
            {
                ["path"] = error.Path,
                ["message"] = error.Message,
                ["fix"] = error.Fix,
            }),
        ];

    /// <summary>Writes everything, as JSON or for people.</summary>
    /// <returns>The exit code.</returns>
    public int Print(Screen screen, bool json)
    {
        if (json)
        {
            screen.Out.WriteLine(Json.ToJsonString(Indented));
        }
        else
        {
            Table?.Print(screen);
            foreach (var line in Lines)
                screen.Out.WriteLine(line);
        }
        foreach (var error in Errors)
            screen.Error.WriteLine(error);
        return ExitCode;
    }

    static Outcome Refused(int code, IReadOnlyList<ValidationError> errors) =>
        new(code, new JsonObject { ["errors"] = Listed(errors) }, [], [.. errors.Select(error => OneLine($"{error}"))]);

    static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>Where a command writes.</summary>
/// <param name="Out">Its results.</param>
/// <param name="Error">What went wrong, and progress.</param>
/// <param name="IsTerminal">Whether results go to a terminal; otherwise they are plain lines.</param>
/// <param name="IsErrorTerminal">Whether progress goes to a terminal.</param>
sealed record Screen(TextWriter Out, TextWriter Error, bool IsTerminal, bool IsErrorTerminal)
{
    public static Screen OfProcess()
    {
        var canDraw = Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(Console.Out, Console.Error, canDraw && !Console.IsOutputRedirected, canDraw && !Console.IsErrorRedirected);
    }
}
