namespace GPC.Tests.Calls;

/// <summary>A call with what it has to end with.</summary>
/// <param name="Kind">What is called, and what is wrong with it.</param>
/// <param name="Act">The call.</param>
/// <param name="Ends">What has to come of it.</param>
/// <param name="Texts">What the exception's message has to say: what was expected, what was found.</param>
sealed record Call(string Kind, Action Act, Ending Ends, params string[] Texts)
{
    public bool IsWrong => Ends != Ending.Result;

    public static Call Right(string kind, Action act) => new(kind, act, Ending.Result);

    public static Call Wrong(string kind, Action act, params string[] texts) => new(kind, act, Ending.Refusal, texts);

    /// <summary>Makes the call.</summary>
    /// <returns>What is wrong with how it ended; null where it ended as it has to.</returns>
    public string? Fault()
    {
        try
        {
            Act();
        }
#pragma warning disable CA1031 // Which exception it is gets checked.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fault(exception);
        }
        return Ends is Ending.Result or Ending.Either ? null : "no exception";
    }

    string? Fault(Exception exception)
    {
        var isExpected = Ends switch
        {
            Ending.Refusal => exception is ArgumentException or ObjectDisposedException,
            Ending.Either => exception is GPC.Objectives.NotFiniteException,
            Ending.LibTorch => exception is System.Runtime.InteropServices.ExternalException,
            Ending.Own => exception is TimeoutException,
            _ => false,
        };
        if (!isExpected)
            return $"{exception}";
        var missing = Texts.Where(text => !exception.Message.Contains(text, StringComparison.Ordinal)).ToList();
        return missing.Count == 0 ? null : $"the message lacks {string.Join(" and ", missing)}: {exception.Message}";
    }
}

/// <summary>What has to come of a call.</summary>
enum Ending
{
    /// <summary>A result.</summary>
    Result,

    /// <summary>An exception of this library that says what was expected and what was found.</summary>
    Refusal,

    /// <summary>A result, or an exception that says that numbers are not finite.</summary>
    Either,

    /// <summary>
    /// An exception of TorchSharp, because the call that is wrong is the caller's own, or libtorch's message is the best there is.
    /// </summary>
    LibTorch,

    /// <summary>The exception that the caller's own code threw.</summary>
    Own,
}
