namespace GPC.Generators.Laws.Reasoning;

/// <summary>
/// How a value changes when constants <c>k_i</c> are added to the rows of an input: by a factor times <c>k_i</c> in row i, or times the sum
/// of all.
/// </summary>
/// <param name="Factor">The factor; zero for a value that does not change.</param>
/// <param name="IsSum">Whether it is the sum of the constants.</param>
sealed record Shift(Coefficient Factor, bool IsSum)
{
    public static Shift None { get; } = new(Coefficient.Zero, false);

    public bool IsNone => Factor.IsZero;

    public Shift With(Coefficient factor) => factor.IsZero ? None : this with { Factor = factor };
}
