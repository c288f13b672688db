namespace GPC.Data;

/// <summary>A data set with a name.</summary>
/// <param name="Name">The name, such as <c>fashion-mnist</c>.</param>
/// <param name="Description">What it has, in a line.</param>
/// <param name="Origin">Where it comes from, in a line.</param>
public abstract record DataEntry(string Name, string Description, string Origin)
{
    /// <summary>Whether it can be loaded without getting it first. The files' content is not looked at.</summary>
    /// <param name="cache">Where data sets are kept.</param>
    public abstract bool IsThere(DataCache cache);

    /// <summary>Loads it; nothing is downloaded.</summary>
    /// <param name="cache">Where data sets are kept.</param>
    /// <returns>The data, or what is missing or wrong and what to do.</returns>
    public abstract Validated<DataSplits> Load(DataCache cache);

    /// <summary>
    /// Sees to it that it can be loaded: downloads what can be had, verifies checksums, and puts it into the cache only then. Does nothing where that is done.
    /// </summary>
    /// <param name="cache">Where data sets are kept.</param>
    /// <param name="cancellation">Stops a download; nothing stays behind.</param>
    /// <returns>A line that says where it is; or what went wrong, or which files the user has to bring.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">The disk is full; nothing is left of what was written.</exception>
    public abstract Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default);
}
