using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GPC.Cli.Output;

/// <summary>What a command has to say once it is done.</summary>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="Json">Its result as JSON.</param>
/// <param name="Lines">The same as lines.</param>
/// <param name="Errors">What was wrong, a sentence each.</param>
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
