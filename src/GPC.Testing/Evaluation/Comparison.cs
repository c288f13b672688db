namespace GPC.Testing;

/// <summary>Compares evaluations of an objective.</summary>
static class Comparison
{
    /// <summary>The first term or gradient in which two evaluations differ by more than is allowed, or null.</summary>
    /// <param name="one">The case.</param>
    /// <param name="left">One evaluation.</param>
    /// <param name="right">The other; gradients are compared where both have them.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="leftName">What the left is.</param>
    /// <param name="rightName">What the right is.</param>
    public static Violation? Compare(
        ObjectiveCase one,
        EngineResult left,
        EngineResult right,
        Allowed allowed,
        string leftName,
        string rightName
    )
    {
        for (var term = 0; term < left.Terms.Count; term++)
        {
            if (
                Violation.UnlessEqual(
                    one.Objective.Terms[term].Name,
                    leftName,
                    left.Terms[term],
                    rightName,
                    right.Terms[term],
                    allowed.Terms[term]
                ) is
                { } violation
            )
                return violation;
        }
        for (var input = 0; input < Math.Min(left.Gradients.Count, right.Gradients.Count); input++)
        {
            for (var place = 0; place < left.Gradients[input].Length; place++)
            {
                var what = $"derivative of the weighted sum with respect to {Place(one, input, place)}";
                if (
                    Violation.UnlessEqual(
                        what,
                        leftName,
                        left.Gradients[input][place],
                        rightName,
                        right.Gradients[input][place],
                        allowed.Gradients[input]
                    ) is
                    { } violation
                )
                    return violation;
            }
        }
        return null;
    }

    /// <summary>What a number of an input is called, such as <c>z[0, 2]</c>.</summary>
    public static string Place(ObjectiveCase one, int input, int place)
    {
        var (table, columns) = (one.Inputs[input], one.Inputs[input].Numbers.GetLength(1));
        var indices = (table.Input.Rows, table.Input.Clusters) switch
        {
            (not null, not null) => $"{place / columns}, {place % columns}",
            _ => $"{place}",
        };
        return $"{table.Input.Name}[{indices}]";
    }
}

/// <summary>How much an evaluation may be off.</summary>
/// <param name="Terms">For each term.</param>
/// <param name="Gradients">For each input, for all of its gradient.</param>
sealed record Allowed(IReadOnlyList<double> Terms, IReadOnlyList<double> Gradients)
{
    public static Allowed operator +(Allowed a, Allowed b) =>
        new([.. a.Terms.Zip(b.Terms, (x, y) => x + y)], [.. a.Gradients.Zip(b.Gradients, (x, y) => x + y)]);
}
