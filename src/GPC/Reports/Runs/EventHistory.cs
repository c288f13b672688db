using System.Text.Json;

namespace GPC.Reports;

/// <summary>What happened in a run, from its file of events.</summary>
sealed class EventHistory
{
    /// <summary>Loss, learning rate, terms (<c>terms.Invariance</c>) and chains by step.</summary>
    public Columns Steps { get; } = new();

    /// <summary>Criterion, terms, agreement and panel (<c>panel.effectiveRank</c>) by step.</summary>
    public Columns Evaluations { get; } = new();

    /// <summary>What is worth a sentence: advice, rollbacks, lines that can't be read.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>How it ended; null of a run that is still going or was killed.</summary>
    public string? Ending { get; private set; }

    /// <summary>Reads a file of events, line by line. A line that is cut off, as a killed process leaves it, is passed over.</summary>
    /// <param name="file">The file, with an event as JSON in each line.</param>
    public static Validated<EventHistory> Read(string file)
    {
        var history = new EventHistory();
        var (read, unread) = (0, 0);
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.Length == 0)
                    continue;
                if (history.Take(line))
                    read++;
                else
                    unread++;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Wrong(file, File.Exists(file) ? $"an error ({exception.Message.TrimEnd('.')})" : "no file");
        }
        if (read == 0 && unread > 0)
            return Wrong(file, $"{unread} lines, none of which is an event");
        if (unread > 0)
            history.Notes.Add(
                FormattableString.Invariant(
                    $"{unread} of {read + unread} lines of events can't be read, as happens when a process is killed while it writes."
                )
            );
        return Validated.Valid(history);
    }

    bool Take(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var (root, step) = (json.RootElement, json.RootElement.GetProperty("step").GetInt32());
            switch (root.GetProperty("event").GetString())
            {
                case "stepDone":
                    Ending = null;
                    Steps.Add(step, Numbers(root, ""));
                    Evaluations.Rewind(step);
                    break;
                case "evaluated":
                    Evaluations.Add(step, Numbers(root, ""));
                    break;
                case "rolledBack":
                    Steps.Rewind(step);
                    Evaluations.Rewind(step);
                    var (divergedAt, reason) = (root.GetProperty("divergedAt").GetInt32(), root.GetProperty("reason").GetString());
                    Notes.Add(FormattableString.Invariant($"Step {divergedAt} diverged ({reason}): the run went back to step {step}."));
                    break;
                case "advised":
                    if (root.GetProperty("advice").GetString() is { } advice && !Notes.Contains(advice))
                        Notes.Add(advice);
                    break;
                case "trainingEnded":
                    Ending = $"{root.GetProperty("ending").GetString()}: {root.GetProperty("reason").GetString()}";
                    break;
            }
            return true;
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return false;
        }
    }

    // JSON has no NaN: a number that was not finite is null there.
    static IEnumerable<(string Name, double Value)> Numbers(JsonElement element, string path) =>
        element
            .EnumerateObject()
            .SelectMany(property =>
                property.Value.ValueKind switch
                {
                    JsonValueKind.Number when property.Name != "step" => [(path + property.Name, property.Value.GetDouble())],
                    JsonValueKind.Null => [(path + property.Name, double.NaN)],
                    JsonValueKind.Object => Numbers(property.Value, $"{path}{property.Name}."),
                    _ => Enumerable.Empty<(string, double)>(),
                }
            );

    static Validated<EventHistory> Wrong(string file, string found) =>
        Validated.Invalid<EventHistory>(
            ValidationError.At(file, found, "the events of a run, an event as JSON in each line", "give the folder that 'gpc train' wrote")
        );
}

/// <summary>
/// Numbers by step and name. Steps ascend: what is taken again, after a rollback or a resumption, replaces what was there.
/// </summary>
sealed class Columns
{
    readonly List<double> steps = [];
    readonly SortedDictionary<string, List<double>> values = new(StringComparer.Ordinal);

    public IReadOnlyList<double> Steps => steps;

    public IEnumerable<string> Names => values.Keys;

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The numbers of a name, one for each step; not a number where there was none.</summary>
    public IReadOnlyList<double> this[string name] =>
        values.TryGetValue(name, out var column) ? column : [.. steps.Select(_ => double.NaN)];

    /// <summary>The last number of a name, if there is one.</summary>
    public double? Last(string name) =>
        values.TryGetValue(name, out var column) && column is [.., var last] && double.IsFinite(last) ? last : null;

    public void Add(int step, IEnumerable<(string Name, double Value)> row)
    {
        Rewind(step - 1);
        steps.Add(step);
        foreach (var (name, value) in row)
        {
            if (!values.TryGetValue(name, out var column))
                values[name] = column = [];
            while (column.Count < steps.Count - 1)
                column.Add(double.NaN);
            if (column.Count < steps.Count)
                column.Add(value);
        }
        foreach (var column in values.Values)
        {
            if (column.Count < steps.Count)
                column.Add(double.NaN);
        }
    }

    /// <summary>Removes what comes after a step.</summary>
    public void Rewind(int step)
    {
        var kept = steps.Count;
        while (kept > 0 && steps[kept - 1] > step)
            kept--;
        if (kept == steps.Count)
            return;
        foreach (var column in values.Values.Prepend(steps))
            column.RemoveRange(kept, column.Count - kept);
    }
}
