using TorchSharp;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>Where networks are trained, and a native library that does not load: one sentence each.</summary>
public class DeviceTests
{
    [Theory]
    [InlineData("train", "moons", "--device", "cuda")]
    [InlineData("train", "moons", "--set", "device=cuda")]
    [InlineData("ablate", "moons", "--device", "cuda")]
    public void WithoutCudaTheDeviceIsRefusedInOneSentence(params string[] arguments)
    {
        if (torch.cuda.is_available())
            return;
        using var folder = new Folder();

        var result = Command.Run([.. arguments, "--output", folder["run"]]);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("device: found cuda, expected cpu: libtorch finds no CUDA device here", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["run"]));
    }

    [Fact]
    public void ARunCanBeUsedOnTheDeviceThatIsGiven()
    {
        using var folder = new Folder();
        Assert.Equal(0, Command.Run("train", "moons", "--device", "cpu", "--set", "iterations=2", "--output", folder["run"]).ExitCode);

        Assert.Equal(0, Command.Run("evaluate", folder["run"], "--device", "cpu").ExitCode);
        var refused = Command.Run("evaluate", folder["run"], "--device", "tpu");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("device: found tpu, expected cpu, cuda, or cuda:N", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "/x/libLibTorchSharp.so: cannot open shared object file: No such file or directory",
        "found no libtorch that loads (libLibTorchSharp is not there)"
    )]
    [InlineData(
        "Unable to load\nlibc10.so: cannot open shared object file: No such file or directory\n/x/LibTorchSharp: cannot open shared "
            + "object file",
        "found no libtorch that loads (libc10.so: cannot open shared object file"
    )]
    [InlineData(
        "Unable to load\n/lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /x/libLibTorchSharp.so)",
        "found a libstdc++ that is too old"
    )]
    public void ALibraryThatDoesNotLoadIsExplained(string said, string expected) =>
        Assert.StartsWith(expected, TorchLibrary.Explain(said), StringComparison.Ordinal);

    [Fact]
    public void TheLibraryLoadsHere() => Assert.Null(TorchLibrary.Fault());
}
