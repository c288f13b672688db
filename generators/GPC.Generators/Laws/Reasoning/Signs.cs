namespace GPC.Generators.Laws.Reasoning;

/// <summary>Arithmetic with signs.</summary>
static class Signs
{
    public static bool IsNotNegative(this Sign sign) => sign is Sign.NotNegative or Sign.Positive;

    public static bool IsNotPositive(this Sign sign) => sign is Sign.NotPositive or Sign.Negative;

    public static bool IsNotZero(this Sign sign) => sign is Sign.Positive or Sign.Negative;

    public static Sign Of(double number) =>
        number > 0 ? Sign.Positive
        : number < 0 ? Sign.Negative
        : Sign.Any;

    public static Sign Negated(this Sign sign) =>
        sign switch
        {
            Sign.NotNegative => Sign.NotPositive,
            Sign.NotPositive => Sign.NotNegative,
            Sign.Positive => Sign.Negative,
            Sign.Negative => Sign.Positive,
            _ => Sign.Any,
        };

    public static Sign Plus(this Sign a, Sign b) =>
        a.IsNotNegative() && b.IsNotNegative()
            ? a == Sign.Positive || b == Sign.Positive
                ? Sign.Positive
                : Sign.NotNegative
            : a.IsNotPositive() && b.IsNotPositive()
                ? Plus(a.Negated(), b.Negated()).Negated()
                : Sign.Any;

    public static Sign Times(this Sign a, Sign b) =>
        (a, b) switch
        {
            (Sign.Any, _) or (_, Sign.Any) => Sign.Any,
            _ when a.IsNotNegative() && b.IsNotNegative() => a == Sign.Positive && b == Sign.Positive ? Sign.Positive : Sign.NotNegative,
            _ when a.IsNotPositive() => Times(a.Negated(), b).Negated(),
            _ => Times(a, b.Negated()).Negated(),
        };
}

/// <summary>The sign of a value.</summary>
enum Sign
{
    Any,
    NotNegative,
    NotPositive,

    /// <summary>Positive, and not near zero.</summary>
    Positive,

    /// <summary>Negative, and not near zero.</summary>
    Negative,
}
