namespace GPC.LibTorch;

/// <summary>How names and shapes of a state dictionary are put in messages.</summary>
internal static class StateNames
{
    private const int Shown = 10;

    internal static string Shape(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";

    internal static string List(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(Shown)) + (names.Count > Shown ? $" and {names.Count - Shown} more" : "");

    /// <summary>" Missing: a. Unexpected: b.", without the part that has no names.</summary>
    internal static string Differences(IReadOnlyCollection<string> missing, IReadOnlyCollection<string> unexpected) =>
        (missing.Count > 0 ? $" Missing: {List(missing)}." : "") + (unexpected.Count > 0 ? $" Unexpected: {List(unexpected)}." : "");
}
