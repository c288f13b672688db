using System.Diagnostics;

namespace GPC.Benchmarks;

static class Stopwatches
{
    const int Rounds = 7;

    /// <summary>Median over rounds of the time of one go, in microseconds; the first round only warms up.</summary>
    public static double Microseconds(int goes, Action go)
    {
        var times = Enumerable.Range(0, Rounds + 1).Select(_ => Round(goes, go)).Skip(1).Order().ToList();
        return times[Rounds / 2];
    }

    static double Round(int goes, Action go)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < goes; i++) go();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / goes;
    }
}
