using System.Diagnostics;
using GPC.Tests.Data;

namespace GPC.Tests.Samples;

/// <summary>One run of a sample, in a process of its own.</summary>
sealed record Sample(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs it with nothing in the cache of data sets.</summary>
    public static Sample Run(string name, params string[] arguments)
    {
        using var cache = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["XDG_CACHE_HOME"] = cache["."] },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }
}
