using System.Globalization;

namespace GPC.Testing;

/// <summary>A law that does not hold: two numbers that it relates, and how.</summary>
/// <param name="What">What the numbers are of, such as a term.</param>
/// <param name="LeftName">What the left number is.</param>
/// <param name="Left">The left number.</param>
/// <param name="Relation">What must hold between them, such as <c>=</c>.</param>
/// <param name="RightName">What the right number is.</param>
/// <param name="Right">The right number.</param>
/// <param name="Allowed">The error that is allowed.</param>
public sealed record Violation(string What, string LeftName, double Left, string Relation, string RightName, double Right, double Allowed)
{
    /// <summary>Null if the two are equal but for the allowed error; numbers that are not finite never are.</summary>
    /// <param name="what">What the numbers are of.</param>
    /// <param name="leftName">What the left number is.</param>
    /// <param name="left">The left number.</param>
    /// <param name="rightName">What the right number is.</param>
    /// <param name="right">The right number.</param>
    /// <param name="allowed">The error that is allowed.</param>
    public static Violation? UnlessEqual(string what, string leftName, double left, string rightName, double right, double allowed) =>
        Math.Abs(left - right) <= allowed ? null : new(what, leftName, left, "=", rightName, right, allowed);

    /// <summary>Null if the left is at most the right, but for the allowed error; numbers that are not finite never are.</summary>
    /// <param name="what">What the numbers are of.</param>
    /// <param name="leftName">What the left number is.</param>
    /// <param name="left">The left number.</param>
    /// <param name="rightName">What the right number is.</param>
    /// <param name="right">The right number.</param>
    /// <param name="allowed">The error that is allowed; negative where the left must be less by so much.</param>
    public static Violation? UnlessAtMost(string what, string leftName, double left, string rightName, double right, double allowed) =>
        left - right <= allowed ? null : new(what, leftName, left, "≤", rightName, right, allowed);

    /// <summary>What must hold, and both sides' values.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {What}
                        {LeftName}: {Left:G10}
                        {RightName}: {Right:G10}
                        expected {LeftName} {Relation} {RightName}, with an error of at most {Allowed:G2}
            """
        );
}

/// <summary>A law does not hold: the message has the law, the smallest case found, both sides' values, and how to replay it.</summary>
public sealed class LawViolationException : Exception
{
    /// <summary>Without details.</summary>
    public LawViolationException() { }

    /// <summary>With a message.</summary>
    /// <param name="message">The message.</param>
    public LawViolationException(string message)
        : base(message) { }

    /// <summary>With a message and what was thrown where the law was checked.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">What was thrown.</param>
    public LawViolationException(string message, Exception? innerException)
        : base(message, innerException) { }
}
