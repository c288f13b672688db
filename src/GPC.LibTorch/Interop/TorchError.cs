using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace GPC.LibTorch;

/// <summary>Turns a native failure into the <see cref="ExternalException"/> that TorchSharp throws.</summary>
internal static unsafe partial class TorchError
{
    private static readonly ConcurrentDictionary<long, Exception> Pending = new();
    private static long _next;

    /// <summary>Throws when <paramref name="status"/>, the return value of a native function, tells of a failure.</summary>
    internal static void Check(int status)
    {
        if (status != 0) Throw();
    }

    /// <summary>
    /// Keeps an exception that a managed callback must not let out into native code, and returns the text that stands for it there.
    /// If the native side reports that text as the reason of its failure, the exception thrown has this one as its inner exception.
    /// </summary>
    internal static string Keep(Exception exception, string where)
    {
        var id = Interlocked.Increment(ref _next);
        Pending[id] = exception;
        return $"{where} threw {exception.GetType().Name}: {exception.Message} [managed exception {id}]";
    }

    [DoesNotReturn]
    private static void Throw()
    {
        var text = Marshal.PtrToStringUTF8((nint)Native.gpc_error()) ?? "unknown native error";
        var kept = KeptException().Match(text);
        Exception? inner = null;
        if (kept.Success)
        {
            Pending.TryRemove(long.Parse(kept.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), out inner);
            text = text.Remove(kept.Index, kept.Length);
        }
        throw new ExternalException(text.TrimEnd(), inner);
    }

    [GeneratedRegex(@" \[managed exception (\d+)\]")]
    private static partial Regex KeptException();
}
