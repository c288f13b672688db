using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>What must hold of a model's parameters and can't be known before they are; checked where the model is used, and when it is made.</summary>
/// <param name="Condition">As C#.</param>
/// <param name="Text">What is wrong when it does not hold.</param>
internal sealed record Requirement(string Condition, string Text);

/// <summary>A relation between two sizes.</summary>
internal enum Relation
{
    /// <summary>Both are equal.</summary>
    Equal,

    /// <summary>The first is at least the second.</summary>
    AtLeast,

    /// <summary>The first is a multiple of the second.</summary>
    MultipleOf,
}

/// <summary>Decides relations between sizes, as far as formulas let it.</summary>
internal static class Relations
{
    /// <summary>Whether it holds; null where that depends on the parameters. Parameters are at least 1.</summary>
    public static bool? Decide(this Relation relation, Dim left, Dim right) => relation switch
    {
        Relation.Equal => (left - right).Constant?.IsZero ?? (AtLeastZero(left - right - 1) is true || AtLeastZero(right - left - 1) is true ? false : null),
        Relation.AtLeast => (left - right) is var difference && difference.Constant is { } number ? number.Sign >= 0 : AtLeastZero(difference),
        _ => right.Constant is { Sign: <= 0 } ? null : (left / right) * right == left ? true : left.Constant is not null && right.Constant is not null ? false : null,
    };

    /// <summary>The relation as C#.</summary>
    public static string Code(this Relation relation, Dim left, Dim right) => relation switch
    {
        Relation.Equal => $"{left.Operand} == {right.Operand}",
        Relation.AtLeast => $"{left.Operand} >= {right.Operand}",
        _ => $"{left.Operand} % {right.Operand} == 0",
    };

    // Every parameter is at least 1, so a sum of products with positive numbers is at least the sum of the numbers.
    private static bool? AtLeastZero(Dim difference) =>
        difference.Terms.All(term => term.Factors.Count == 0 || (term.Coefficient.Sign > 0 && term.Factors.All(NotNegative)))
        && difference.Terms.Where(term => term.Factors.All(factor => factor is Parameter)).Aggregate(System.Numerics.BigInteger.Zero, (sum, term) => sum + term.Coefficient).Sign >= 0
            ? true
            : null;

    private static bool NotNegative(Factor factor) =>
        factor is not Quotient quotient || (Relation.AtLeast.Decide(quotient.Numerator, 0) == true && Relation.AtLeast.Decide(quotient.Denominator, 1) == true);
}
