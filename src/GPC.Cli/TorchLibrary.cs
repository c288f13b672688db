using System.Runtime.InteropServices;
using TorchSharp;

namespace GPC.Cli;

/// <summary>
/// Whether TorchSharp's native library loads. Asked before TorchSharp is, which prints a page about where it searched, copies 500 MB to
/// search there too, and throws an exception that does not say why.
/// </summary>
static class TorchLibrary
{
    /// <summary>Why it does not load, as one sentence with what to do; null where it does.</summary>
    public static string? Fault()
    {
        if (OperatingSystem.IsWindows())
            return "found Windows, where TorchSharp 0.107.0 does not load (dotnet/TorchSharp#1567), expected Linux or macOS: use the "
                + "Windows Subsystem for Linux";
        try
        {
            NativeLibrary.Load("LibTorchSharp", typeof(torch).Assembly, DllImportSearchPath.AssemblyDirectory);
            return null;
        }
        catch (Exception thrown) when (thrown is DllNotFoundException or BadImageFormatException)
        {
            return Explain(thrown.Message);
        }
    }

    /// <summary>The sentence for what the loader said.</summary>
    public static string Explain(string said)
    {
        // The loader lists every place that it looked at. Of these lines count the one about a version, then the one about another file
        // that this one needs.
        var lines = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.FirstOrDefault(line => line.Contains("GLIBCXX", StringComparison.Ordinal)) is { } version)
            return $"found a libstdc++ that is too old for libLibTorchSharp.so ({version}), expected that of GCC 13 or newer: build gpc "
                + "on this machine, which adapts the file (docs/tensors.md)";
        var missing = lines.FirstOrDefault(line =>
            line.Contains("cannot open shared object", StringComparison.Ordinal)
            && !line.Contains("LibTorchSharp", StringComparison.Ordinal)
        );
        return $"found no libtorch that loads ({missing ?? "libLibTorchSharp is not there"}), expected libLibTorchSharp and libtorch "
            + "beside gpc: build gpc again on this machine (docs/tensors.md)";
    }
}
