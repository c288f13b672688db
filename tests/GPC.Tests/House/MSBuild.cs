using System.Diagnostics;

namespace GPC.Tests.House;

/// <summary>Runs `dotnet msbuild` in the repository and returns what it printed.</summary>
static class MSBuild
{
    public static (int ExitCode, string Output) Run(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nologo", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };

        // The build's own choices must not leak into the one under test, nor the test host's MSBuild.
        foreach (var name in start.Environment.Keys.Where(IsBuildSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    static bool IsBuildSetting(string name) =>
        name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name is "Cuda" or "LD_LIBRARY_PATH";
}
