namespace GPC.Testing;

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
