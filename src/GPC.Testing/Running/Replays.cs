using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace GPC.Testing;

/// <summary>The text that replays a failure: seed, gamma and size of FsCheck's generator before the case that failed.</summary>
static class Replays
{
    /// <summary>The environment variable that replays a failure.</summary>
    public const string Variable = "GPC_REPLAY";

    public static string Write(Rnd random, int size) => string.Create(CultureInfo.InvariantCulture, $"{random.Seed},{random.Gamma},{size}");

    public static Replay Read(string text)
    {
        var parts = text.Split(',');
        return
            parts.Length == 3
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var gamma)
            && gamma % 2 == 1
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new Replay(new Rnd(seed, gamma), FSharpOption<int>.Some(size))
            : throw new ArgumentException(
                $"The replay text is \"{text}\"; expected seed, odd gamma and size with commas between, as a failing law shows them.",
                nameof(text)
            );
    }
}
