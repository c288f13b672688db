namespace GPC.Configs.Checking;

/// <summary>One mistake in a config.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Path">Where, such as <c>sgld.steps</c>.</param>
/// <param name="Place">What is underlined in the text.</param>
/// <param name="Found">What was found there.</param>
/// <param name="Expected">What is allowed there.</param>
/// <param name="Fix">What to do.</param>
sealed record Problem(ProblemKind Kind, string Path, TextPlace Place, string Found, string Expected, string Fix)
{
    /// <summary>The setting whose value is not known because of this: of a mistyped key, the one that was probably meant.</summary>
    public string Hides { get; init; } = Path;

    /// <summary>Found and expected in one phrase.</summary>
    public string Message =>
        Kind is ProblemKind.BrokenRule or ProblemKind.UnwiseRule ? $"{Expected}, found {Found}" : $"found {Found}, expected {Expected}";

    public override string ToString() => Path.Length == 0 ? $"{Message}: {Fix}" : $"{Path}: {Message}: {Fix}";
}

/// <summary>The kind of mistake; each has its own diagnostic.</summary>
enum ProblemKind
{
    UnknownKey,
    DuplicateKey,
    WrongType,
    OutOfLimits,
    Missing,
    BrokenRule,
    UnwiseRule,
    NotJson,
    UnknownConfig,
    WrongBase,
    WrongName,
}

/// <summary>A range of characters, without the one at its end.</summary>
readonly record struct TextPlace(int Start, int End)
{
    public static TextPlace Of(JsonTree tree) => new(tree.Start, tree.End);

    public static TextPlace Of(JsonMember key) => new(key.Start, key.End);
}
