using System.ComponentModel;
using System.Diagnostics;

namespace GPC.Cli.Tests;

/// <summary>Chromium without a window.</summary>
sealed record Browser(string Output, string Error)
{
    static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>What the page's scripts, and the browser on their behalf, complained about.</summary>
    public IReadOnlyList<string> Complaints => [.. Error.Split('\n').Where(line => line.Contains("CONSOLE", StringComparison.Ordinal))];

    /// <summary>The document after its scripts ran.</summary>
    public static Browser Document(string page, string profile) => Run(page, profile, "--dump-dom");

    /// <summary>A picture of the page.</summary>
    public static Browser Screenshot(string page, string profile, string file, int width, int height, bool dark) =>
        Run(
            page,
            profile,
            [
                $"--screenshot={file}",
                $"--window-size={width},{height}",
                .. dark ? ["--blink-settings=preferredColorScheme=0"] : Array.Empty<string>(),
            ]
        );

    static Browser Run(string page, string profile, params string[] arguments)
    {
        string[] always =
        [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            $"--user-data-dir={profile}",
            "--enable-logging=stderr",
            "--virtual-time-budget=5000",
        ];
        foreach (var program in Programs)
        {
            try
            {
                using var process = Process.Start(
                    new ProcessStartInfo(program, [.. always, .. arguments, new Uri(page).AbsoluteUri])
                    {
                        RedirectStandardOutput = true,
                        RedirectStandardError = true,
                    }
                )!;
                var error = process.StandardError.ReadToEndAsync();
                var output = process.StandardOutput.ReadToEndAsync();
                if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
                {
                    process.Kill(entireProcessTree: true);
                    throw new InvalidOperationException($"{program} did not end in two minutes.");
                }
                return process.ExitCode == 0
                    ? new(output.Result, error.Result)
                    : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.Result}");
            }
            catch (Win32Exception)
            {
                // Not this one.
            }
        }
        throw new InvalidOperationException(
            "Chromium is missing, in which this test looks at the page: run 'sudo apt-get install chromium'."
        );
    }
}
