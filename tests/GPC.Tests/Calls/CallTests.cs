using System.Diagnostics;
using System.Globalization;
using GPC.Tests.Data;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Tests.Calls;

/// <summary>libtorch ends the process where TorchSharp has no guard; no call of this library gets there.</summary>
public sealed class CallTests(ITestOutputHelper print)
{
    const int First = 1,
        Count = 100_000;

    [Fact]
    public async Task NoWrongCallEndsTheProcess()
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(CallTests).Assembly.Location, CallProgram.Verb, $"{First}", $"{Count}", folder["last"]]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var reading = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await reading;
        await process.WaitForExitAsync();
        print.WriteLine(output);
        if (process.ExitCode == 0)
        {
            Assert.Contains($"{Count} calls, ", output, StringComparison.Ordinal);
            return;
        }
        var seed = BitConverter.ToInt32(File.ReadAllBytes(folder["last"])).ToString(CultureInfo.InvariantCulture);
        Assert.Fail(
            $"The process ended with {process.ExitCode} at seed {seed}; once more: dotnet GPC.Tests.dll {CallProgram.Verb} {seed} 1 "
                + $"FILE\n{output}\n{errors}"
        );
    }
}
