namespace GPC.Testing;

/// <summary>How much an evaluation may be off.</summary>
/// <param name="Terms">For each term.</param>
/// <param name="Gradients">For each input, for all of its gradient.</param>
sealed record Allowed(IReadOnlyList<double> Terms, IReadOnlyList<double> Gradients)
{
    public static Allowed operator +(Allowed a, Allowed b) =>
        new([.. a.Terms.Zip(b.Terms, (x, y) => x + y)], [.. a.Gradients.Zip(b.Gradients, (x, y) => x + y)]);
}
