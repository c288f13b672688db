using System.Numerics;

namespace GPC.Generators.Dimensions;

/// <summary>A relation between two sizes.</summary>
enum Relation
{
    /// <summary>Both are equal.</summary>
    Equal,

    /// <summary>The first is at least the second.</summary>
    AtLeast,

    /// <summary>The first is a multiple of the second.</summary>
    MultipleOf,
}

/// <summary>Decides relations between sizes, as far as formulas let it.</summary>
static class Relations
{
    /// <summary>Whether it holds; null where that depends on the parameters. Parameters are at least 1.</summary>
    public static bool? Decide(this Relation relation, Dim left, Dim right) =>
        relation switch
        {
            Relation.Equal => AreEqual(left, right),
            Relation.AtLeast => (left - right).Constant is { } difference ? difference.Sign >= 0 : AtLeastZero(left - right),
            _ => IsMultiple(left, right),
        };

    /// <summary>The relation as C#.</summary>
    public static string Code(this Relation relation, Dim left, Dim right) =>
        relation switch
        {
            Relation.Equal => $"{left.Operand} == {right.Operand}",
            Relation.AtLeast => $"{left.Operand} >= {right.Operand}",
            _ => $"{left.Operand} % {right.Operand} == 0",
        };

    static bool? AreEqual(Dim left, Dim right)
    {
        if ((left - right).Constant is { } difference)
            return difference.IsZero;
        return AtLeastZero(left - right - 1) is true || AtLeastZero(right - left - 1) is true ? false : null;
    }

    static bool? IsMultiple(Dim left, Dim right)
    {
        if (right.Constant is { Sign: <= 0 })
            return null;
        if ((left / right) * right == left)
            return true;
        return left.Constant is not null && right.Constant is not null ? false : null;
    }

    // Every parameter is at least 1, so a sum of products with positive numbers is at least the sum of the numbers.
    static bool? AtLeastZero(Dim difference)
    {
        var grows = difference.Terms.All(term => term.Factors.Count == 0 || (term.Coefficient.Sign > 0 && term.Factors.All(NotNegative)));
        var least = difference
            .Terms.Where(term => term.Factors.All(factor => factor is Parameter))
            .Aggregate(BigInteger.Zero, (sum, term) => sum + term.Coefficient);
        return grows && least.Sign >= 0 ? true : null;
    }

    static bool NotNegative(Factor factor) =>
        factor is not Quotient quotient
        || (Relation.AtLeast.Decide(quotient.Numerator, 0) == true && Relation.AtLeast.Decide(quotient.Denominator, 1) == true);
}
