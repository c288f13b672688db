namespace GPC.Generators.Laws.Reasoning;

/// <summary>On which side of zero a value is.</summary>
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
