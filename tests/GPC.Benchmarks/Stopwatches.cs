using System.Diagnostics;

namespace GPC.Benchmarks;

static class Stopwatches
{
    /// <summary>The time of one go, in microseconds, over a number of goes.</summary>
    public static double Microseconds(int goes, Action go)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < goes; i++)
            go();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / goes;
    }
}
