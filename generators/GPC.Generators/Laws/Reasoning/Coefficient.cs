using System.Globalization;

namespace GPC.Generators.Laws.Reasoning;

/// <summary>A factor of a change: a sum of numbers times products and quotients of values that do not change, in a normal form.</summary>
/// <param name="Summands">By factors, each written as <c>*7</c> or <c>/7</c> with the value's number, in order.</param>
sealed record Coefficient(EquatableArray<(string Factors, double Number)> Summands)
{
    public static Coefficient One { get; } = Of([("", 1)]);

    public static Coefficient Zero { get; } = Of([]);

    public bool IsZero => Summands.Count == 0;

    public static Coefficient operator +(Coefficient a, Coefficient b) => Of(a.Summands.Concat(b.Summands));

    public static Coefficient operator *(Coefficient a, double number) =>
        Of(a.Summands.Select(summand => (summand.Factors, summand.Number * number)));

    public Coefficient Times(int value) => With(value, '*', '/');

    public Coefficient Over(int value) => With(value, '/', '*');

    /// <summary>The number <c>a</c> in <c>a / value</c>, if it is that.</summary>
    public double? NumberOver(int value) =>
        IsZero ? 0
        : Summands.Count == 1 && Summands[0].Factors == Factor('/', value) ? Summands[0].Number
        : null;

    // A factor and its inverse cancel.
    Coefficient With(int value, char sign, char inverse) =>
        Of(
            Summands.Select(summand =>
            {
                var factors = summand.Factors.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToList();
                if (!factors.Remove(Factor(inverse, value)))
                    factors.Add(Factor(sign, value));
                return (string.Join(" ", factors.OrderBy(factor => factor, StringComparer.Ordinal)), summand.Number);
            })
        );

    static string Factor(char sign, int value) => sign + value.ToString(CultureInfo.InvariantCulture);

    static Coefficient Of(IEnumerable<(string Factors, double Number)> summands) =>
        new(
            summands
                .GroupBy(summand => summand.Factors)
                .Select(group => (Factors: group.Key, Number: group.Sum(summand => summand.Number)))
                .Where(summand => summand.Number != 0)
                .OrderBy(summand => summand.Factors, StringComparer.Ordinal)
                .ToEquatableArray()
        );
}
