namespace GPC;

/// <summary>One mistake in what was given: where it is, what stands there, what may stand there, and how to mend it.</summary>
/// <param name="Path">Where, in dots and brackets from the outermost value, such as <c>sgld.steps</c> or <c>layers[2]</c>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
/// <param name="Fix">What to do about it, as a command.</param>
/// <param name="Message">Found and expected in one phrase, without the path.</param>
public sealed record ValidationError(string Path, string Found, string Expected, string Fix, string Message)
{
    /// <summary>An error with the usual message, "found ..., expected ...".</summary>
    /// <param name="path">Where, such as <c>sgld.steps</c>.</param>
    /// <param name="found">What stands there; formatted the same in every culture.</param>
    /// <param name="expected">What may stand there, such as "a number from 1 to 100".</param>
    /// <param name="fix">What to do about it, such as "use 1 or more".</param>
    public static ValidationError At(string path, object? found, string expected, string fix)
    {
        var text = found is null ? "nothing" : FormattableString.Invariant($"{found}");
        return new(path, text, expected, fix, $"found {text}, expected {expected}");
    }

    /// <summary>The same error with its path below a parent.</summary>
    /// <param name="parent">Path of the parent.</param>
    public ValidationError Under(string parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        var dot = parent.Length == 0 || Path.Length == 0 || Path[0] == '[' ? "" : ".";
        return this with { Path = $"{parent}{dot}{Path}" };
    }

    /// <summary>Path, message and fix in one line.</summary>
    public override string ToString() => Path.Length == 0 ? $"{Message}: {Fix}" : $"{Path}: {Message}: {Fix}";
}
