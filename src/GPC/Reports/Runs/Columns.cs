namespace GPC.Reports;

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
