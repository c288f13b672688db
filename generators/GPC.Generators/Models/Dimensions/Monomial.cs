using System.Numerics;

namespace GPC.Generators.Models.Dimensions;

/// <summary>A number times factors, which are sorted.</summary>
internal sealed record Monomial(BigInteger Coefficient, EquatableArray<Factor> Factors)
{
    /// <summary>What it is apart from the number; terms that share it are added up.</summary>
    public string Key => string.Join(" * ", Factors.Select(factor => $"({factor.Text})"));

    /// <summary>The product of the factors as C#, to be multiplied by the number where that is not 1.</summary>
    public string Product => string.Join(" * ", Factors.Select(Operand));

    public static Monomial operator *(Monomial left, Monomial right) =>
        new(left.Coefficient * right.Coefficient, left.Factors.Concat(right.Factors).OrderBy(factor => factor).ToEquatableArray());

    /// <summary>This divided by another, where that leaves no rest.</summary>
    public Monomial? Over(Monomial divisor)
    {
        if (!BigInteger.Remainder(Coefficient, divisor.Coefficient).IsZero) return null;
        var left = Factors.ToList();
        return divisor.Factors.All(left.Remove) ? new(Coefficient / divisor.Coefficient, left.ToEquatableArray()) : null;
    }

    // C# evaluates a * b / c from left to right: a quotient that is multiplied needs its own parentheses.
    private string Operand(Factor factor) => factor is Quotient && (Factors.Count > 1 || !BigInteger.Abs(Coefficient).IsOne) ? $"({factor.Text})" : factor.Text;
}
