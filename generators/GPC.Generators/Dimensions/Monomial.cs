using System.Numerics;
using GPC.Generators.Declarations;

namespace GPC.Generators.Dimensions;

/// <summary>A number times factors, which are sorted.</summary>
sealed record Monomial(BigInteger Coefficient, EquatableArray<Factor> Factors)
{
    /// <summary>What it is apart from the number; terms that share it are added up.</summary>
    public string Key => string.Join(" * ", Factors.Select(factor => $"({factor.Text})"));

    /// <summary>Whether it is one number or one parameter, which needs no parentheses anywhere.</summary>
    public bool IsAtom =>
        Coefficient.Sign > 0 && Factors.Count + (Coefficient.IsOne ? 0 : 1) <= 1 && Factors.All(factor => factor is Parameter);

    /// <summary>The product of the factors as C#, to be multiplied by the number where that is not 1.</summary>
    public string Product => string.Join(" * ", Factors.Select(Operand));

    public static Monomial operator *(Monomial left, Monomial right) =>
        new(left.Coefficient * right.Coefficient, left.Factors.Concat(right.Factors).OrderBy(factor => factor).ToEquatableArray());

    /// <summary>This divided by another, where that leaves no rest.</summary>
    public Monomial? Over(Monomial divisor)
    {
        if (!BigInteger.Remainder(Coefficient, divisor.Coefficient).IsZero)
            return null;
        var left = Factors.ToList();
        return divisor.Factors.All(left.Remove) ? new(Coefficient / divisor.Coefficient, left.ToEquatableArray()) : null;
    }

    /// <summary>The value with parameters replaced; those without a value stay.</summary>
    public Dim Replace(Func<string, Dim?> value) =>
        Factors.Aggregate((Dim)Coefficient, (product, factor) => product * factor.Replace(value));

    // C# evaluates a * b / c from left to right: a quotient that is multiplied needs its own parentheses.
    string Operand(Factor factor) =>
        factor is Quotient && (Factors.Count > 1 || !BigInteger.Abs(Coefficient).IsOne) ? $"({factor.Text})" : factor.Text;
}

/// <summary>A part of a dimension that is no number: a model's parameter, or a quotient that does not come out.</summary>
abstract record Factor : IComparable<Factor>
{
    /// <summary>The factor as C# and as it is shown to people.</summary>
    public abstract string Text { get; }

    public int CompareTo(Factor? other) => string.CompareOrdinal(Text, other?.Text);

    /// <summary>The factor with parameters replaced.</summary>
    public abstract Dim Replace(Func<string, Dim?> value);
}

/// <summary>A named integer parameter of a model.</summary>
sealed record Parameter(string Name) : Factor
{
    public override string Text => SymbolDisplayFormats.Escape(Name);

    public override Dim Replace(Func<string, Dim?> value) => value(Name) ?? Dim.Of(this);
}

/// <summary>A division rounded down, as sizes of convolutions have it.</summary>
sealed record Quotient(Dim Numerator, Dim Denominator) : Factor
{
    public override string Text => $"{Numerator.Operand} / {Denominator.Operand}";

    public override Dim Replace(Func<string, Dim?> value) => Numerator.Replace(value) / Denominator.Replace(value);
}
