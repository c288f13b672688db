using System.Globalization;
using System.Runtime.InteropServices;
using GPC.Checkpoints;
using TorchSharp;

namespace GPC.Reports;

/// <summary>
/// What a run runs on, as far as its results and its speed depend on it. Nothing names the machine, its folders or its user.
/// </summary>
public static class RunEnvironment
{
    const string ThreadsName = "threads";

    /// <summary>That of this process.</summary>
    /// <param name="threads">Threads that torch uses.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Current(int threads) =>
        [
            new("library", CheckpointFolder.Version),
            new(".NET", RuntimeInformation.FrameworkDescription),
            new("operating system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}"),
            new("torch", $"{torch.__version__} through {typeof(torch).Assembly.GetName().Name}"),
            new(ThreadsName, string.Create(CultureInfo.InvariantCulture, $"{threads} of {Environment.ProcessorCount} processors")),
        ];

    /// <summary>The threads that torch used; null where that was not recorded.</summary>
    /// <param name="environment">What a run ran on.</param>
    public static int? Threads(IEnumerable<KeyValuePair<string, string>> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var recorded = environment.FirstOrDefault(fact => fact.Key == ThreadsName).Value;
        return int.TryParse(recorded?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads > 0
            ? threads
            : null;
    }
}
