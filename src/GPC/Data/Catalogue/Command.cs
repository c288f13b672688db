using System.ComponentModel;
using System.Diagnostics;

namespace GPC.Data;

/// <summary>Runs programs.</summary>
static class Command
{
    /// <summary>Waits for a program's end.</summary>
    /// <returns>What it wrote, or why it failed.</returns>
    public static Validated<string> Run(string program, string[] arguments, string folder, CancellationToken cancellation)
    {
        var line = string.Join(' ', [program, .. arguments]);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            })!;
            process.StandardInput.Close();
            using var killing = cancellation.Register(() => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? Validated.Valid(output)
                : DataFile.Wrong<string>(line, $"exit code {process.ExitCode} ({LastLine(errors.Result)})", "success", "run it by hand to see more");
        }
        catch (Win32Exception)
        {
            return DataFile.Wrong<string>(line, $"no program {program}", "it on the PATH", $"install {program}, or put the files into the cache folder by hand");
        }
    }

    static string LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("it says nothing");
}
