using System.Text.Json;
using Xunit;

namespace GPC.Tests.House;

public class TorchBackendTests
{
    const string Library = "src/GPC/GPC.csproj";
    const string Program = "samples/LeastSquares/LeastSquares.csproj";

    [Theory]
    [InlineData(Library, "TorchSharp", false, "TorchSharp")]
    [InlineData(Program, "TorchSharp", false, "TorchSharp TorchSharp-cpu")]
    [InlineData(Program, "TorchSharp", true, "TorchSharp TorchSharp-cuda-linux")]
    [InlineData(Library, "LibTorch", false, "")]
    [InlineData(Program, "LibTorch", true, "")]
    public void PackagesFollowTheSwitch(string project, string backend, bool cuda, string expected) =>
        Assert.Equal(expected, string.Join(' ', Items(project, "PackageReference", $"-p:TorchBackend={backend}", $"-p:Cuda={cuda}").Where(package => package.StartsWith("TorchSharp", StringComparison.Ordinal))));

    [Theory]
    [InlineData("LibTorch", true)]
    [InlineData("TorchSharp", false)]
    public void TheStandInFollowsTheSwitch(string backend, bool expected) =>
        Assert.Equal(expected, Items(Library, "ProjectReference", $"-p:TorchBackend={backend}").Any(path => path.EndsWith("GPC.LibTorch.csproj", StringComparison.Ordinal)));

    [Fact]
    public void WithoutLibtorchThePackagesAreTaken() =>
        Assert.Equal("TorchSharp", MSBuild.Run(Library, "-getProperty:TorchBackend", "-p:LibTorchLib=/nowhere").Output.Trim());

    [Fact]
    public void AnUnknownBackendIsRefused()
    {
        var (exitCode, output) = MSBuild.Run(Library, "-p:TorchBackend=Torch");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("TorchBackend is 'Torch', but must be LibTorch (the system's libtorch) or TorchSharp (the NuGet packages)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFailedRestoreSaysWhatElseToDo()
    {
        var scratch = Directory.CreateTempSubdirectory("gpc-restore-").FullName;
        try
        {
            var (exitCode, output) = MSBuild.Run(
                Library, "-t:Restore", "-p:RestoreRecursive=false", "-p:TorchBackend=TorchSharp", $"-p:RestoreSources={scratch}",
                $"-p:RestorePackagesPath={scratch}/packages", $"-p:MSBuildProjectExtensionsPath={scratch}/obj/");

            Assert.NotEqual(0, exitCode);
            Assert.Contains("NU1101: Unable to find package TorchSharp", output, StringComparison.Ordinal);
            Assert.Contains("apt-get install libtorch-dev", output, StringComparison.Ordinal);
            Assert.Contains("-p:TorchBackend=LibTorch", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    [Fact]
    public void TheStandInWithoutLibtorchIsRefusedInOneSentence()
    {
        var (exitCode, output) = MSBuild.Run("src/GPC.LibTorch/GPC.LibTorch.csproj", "-t:PrepareNative", "-p:LibTorchLib=/nowhere");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("libtorch is not installed in /nowhere", output, StringComparison.Ordinal);
        Assert.Contains("run 'sudo apt-get install libtorch-dev", output, StringComparison.Ordinal);
    }

    static IEnumerable<string> Items(string project, string type, params string[] arguments)
    {
        var (exitCode, output) = MSBuild.Run(project, [$"-getItem:{type}", .. arguments]);
        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
