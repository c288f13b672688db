using System.Globalization;
using System.Numerics;
using GPC.Generators.Declarations;

namespace GPC.Generators.Dimensions;

/// <summary>
/// A size: a number, or a formula over a model's parameters. Kept as a sum of products in one normal form, so that equal
/// formulas are equal values: <c>(size + 2 - 3) / 1 + 1</c> is <c>size</c>.
/// </summary>
sealed record Dim(EquatableArray<Monomial> Terms)
{
    public static Dim Zero { get; } = new(default(EquatableArray<Monomial>));

    public static Dim One { get; } = 1;

    /// <summary>The number, if it is one.</summary>
    public BigInteger? Constant =>
        Terms.Count switch
        {
            0 => BigInteger.Zero,
            1 when Terms[0].Factors.Count == 0 => Terms[0].Coefficient,
            _ => null,
        };

    /// <summary>As C# and as it is shown to people.</summary>
    public string Text => Terms.Count == 0 ? "0" : string.Concat(Terms.Select(Term));

    /// <summary><see cref="Text"/>, in parentheses where the precedence of operators needs them.</summary>
    public string Operand => Terms.Count == 0 || (Terms.Count == 1 && Terms[0].IsAtom) ? Text : $"({Text})";

    public static implicit operator Dim(BigInteger number) => number.IsZero ? Zero : Of(new Monomial(number, default));

    public static implicit operator Dim(long number) => (BigInteger)number;

    public static Dim Of(Monomial term) => new(new[] { term }.ToEquatableArray());

    public static Dim Of(Factor factor) => Of(new Monomial(BigInteger.One, new[] { factor }.ToEquatableArray()));

    public static Dim Parameter(string name) => Of(new Parameter(name));

    public static Dim operator +(Dim left, Dim right) => Sum(left.Terms.Concat(right.Terms));

    public static Dim operator -(Dim left, Dim right) => left + (-1 * right);

    public static Dim operator *(Dim left, Dim right) => Sum(left.Terms.SelectMany(_ => right.Terms, (one, other) => one * other));

    /// <summary>Division rounded down. What divides without rest is taken out: <c>(2 * n + 3) / 2</c> is <c>n + 1</c>.</summary>
    /// <remarks>Taking a part out is right because every formula is an integer: floor(a + r/d) = a + floor(r/d) for an integer a.</remarks>
    public static Dim operator /(Dim left, Dim right)
    {
        if (right.Constant is { IsZero: true })
            throw new DivideByZeroException();
        if (left == right)
            return One;
        if (right.Terms.Count != 1)
            return left.Terms.Count == 0 ? Zero : Of(new Quotient(left, right));

        var parts = left.Terms.Select(term => Split(term, right.Terms[0])).ToList();
        var (whole, rest) = (Sum(parts.Select(part => part.Whole)), Sum(parts.Select(part => part.Left)));
        var isWhole = rest.Terms.Count == 0 || (rest.Constant is not null && right.Constant is not null);
        return isWhole ? whole : whole + Of(new Quotient(rest, right));
    }

    /// <summary>The formula with parameters replaced; those without a value stay.</summary>
    public Dim Replace(Func<string, Dim?> value) =>
        Constant is not null ? this : Terms.Aggregate(Zero, (sum, term) => sum + term.Replace(value));

    public override string ToString() => Text;

    // By a number, what is left of each term's number is at least 0 and below the divisor.
    static (Monomial Whole, Monomial Left) Split(Monomial term, Monomial divisor)
    {
        var nothing = term with { Coefficient = 0 };
        if (divisor.Factors.Count > 0)
            return term.Over(divisor) is { } exact ? (exact, nothing) : (nothing, term);
        var quotient = BigInteger.DivRem(term.Coefficient, divisor.Coefficient, out var rest);
        if (!rest.IsZero && rest.Sign != divisor.Coefficient.Sign)
            quotient--;
        return (term with { Coefficient = quotient }, term with { Coefficient = term.Coefficient - (quotient * divisor.Coefficient) });
    }

    static Dim Sum(IEnumerable<Monomial> terms) =>
        new(
            terms
                .GroupBy(term => term.Key, StringComparer.Ordinal)
                .Select(group =>
                    group.First() with
                    {
                        Coefficient = group.Aggregate(BigInteger.Zero, (sum, term) => sum + term.Coefficient),
                    }
                )
                .Where(term => !term.Coefficient.IsZero)
                .OrderByDescending(term => term.Factors.Count > 0)
                .ThenByDescending(term => term.Coefficient.Sign)
                .ThenBy(term => term.Key, StringComparer.Ordinal)
                .ToEquatableArray()
        );

    static string Term(Monomial term, int index)
    {
        var size = BigInteger.Abs(term.Coefficient);
        var sign = (index, term.Coefficient.Sign) switch
        {
            (0, < 0) => "-",
            (0, _) => "",
            (_, < 0) => " - ",
            _ => " + ",
        };
        var number = size.ToString(CultureInfo.InvariantCulture);
        return sign
            + (
                term.Factors.Count == 0 ? number
                : size.IsOne ? term.Product
                : $"{number} * {term.Product}"
            );
    }
}

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

/// <summary>A factor of a dimension that is not a number: a parameter of the model, or a quotient that leaves a rest.</summary>
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
