namespace GPC.Generators.Laws.Reasoning;

/// <summary>How large a value gets, and on which side of zero it is.</summary>
/// <param name="Growth">The power of the inputs that it grows with at most.</param>
/// <param name="Sign">On which side of zero.</param>
sealed record Span(int Growth, Sign Sign)
{
    /// <summary>Both zero and either side.</summary>
    public static Span Any(int growth) => new(growth, Sign.Any);
}
