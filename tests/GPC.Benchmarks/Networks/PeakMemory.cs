using System.Globalization;

namespace GPC.Benchmarks.Networks;

/// <summary>The height of the resident memory while something runs, above what it was before; by Linux's accounts.</summary>
static class PeakMemory
{
    public static double Mebibytes(Action go)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        File.WriteAllText("/proc/self/clear_refs", "5"); // the peak starts anew
        var before = Status("VmRSS:");
        go();
        return Status("VmHWM:") - before;
    }

    static double Status(string field) =>
        double.Parse(
            File.ReadLines("/proc/self/status")
                .Single(line => line.StartsWith(field, StringComparison.Ordinal))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        ) / 1024;
}
