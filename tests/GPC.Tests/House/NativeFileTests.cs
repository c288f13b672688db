using System.Text.Json;
using TorchSharp;
using Xunit;

namespace GPC.Tests.House;

/// <summary>
/// How native files get into outputs: which packages bring them, and what is done for an older libstdc++ (docs/tensors.md).
/// </summary>
public sealed class NativeFileTests : IDisposable
{
    const string Library = "src/GPC/GPC.csproj";
    const string Program = "samples/Toy/Toy.csproj";
    const string Version = "GLIBCXX_3.4.32";

    readonly string folder = Directory.CreateTempSubdirectory("gpc-native-").FullName;

    [Theory]
    [InlineData(Library, false, "TorchSharp")]
    [InlineData(Program, false, "libtorch-cpu-RID")]
    [InlineData(Program, true, "TorchSharp-cuda-linux")]
    public void ProgramsBringTheNativePackage(string project, bool cuda, string expected)
    {
        var rid = MSBuild.Run(Program, "-getProperty:NETCoreSdkPortableRuntimeIdentifier").Output.Trim();

        Assert.Equal([expected.Replace("RID", rid, StringComparison.Ordinal)], Packages(project, $"-p:Cuda={cuda}").Where(IsTorch));
    }

    [Fact]
    public void WithCudaTheBuildSaysWhatToDoWhereTheFeedLacksIt()
    {
        var (exitCode, output) = MSBuild.Run(
            Program,
            "-t:Restore",
            "-p:RestoreRecursive=false",
            "-p:Cuda=true",
            $"-p:RestoreSources={folder}",
            $"-p:RestorePackagesPath={folder}/packages",
            $"-p:MSBuildProjectExtensionsPath={folder}/obj/"
        );

        Assert.NotEqual(0, exitCode);
        Assert.Contains("NU1101: Unable to find package TorchSharp-cuda-linux", output, StringComparison.Ordinal);
        Assert.Contains("add a feed that does, or build without -p:Cuda=true", output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhereTheSystemLacksTheVersionACopyIsAdapted()
    {
        var original = File.ReadAllBytes(Original());
        var (exitCode, output) = Adapt(Original(), "GLIBCXX_3.4.30");

        Assert.True(exitCode == 0, output);
        Assert.Contains($"{Version} of libstdc++.so.6 is marked as optional", output, StringComparison.Ordinal);
        Assert.Contains($"used: {Adapted}", output, StringComparison.Ordinal);
        Assert.Equal(original, File.ReadAllBytes(Original()));

        // One bit of one entry, that of the version: two bytes before the flags' end is the hash of its name (System V gABI).
        var changed = File.ReadAllBytes(Adapted);
        var place = Assert.Single(Enumerable.Range(0, original.Length), at => original[at] != changed[at]);
        Assert.Equal(original[place] | 2, changed[place]);
        Assert.Equal(Hash(Version), BitConverter.ToUInt32(changed, place - 4));
    }

    [Fact]
    public void TheSecondTimeNothingChanges()
    {
        Adapt(Original(), "GLIBCXX_3.4.30");
        var written = File.GetLastWriteTimeUtc(Adapted);
        var (exitCode, output) = Adapt(Original(), "GLIBCXX_3.4.30");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("optional", output, StringComparison.Ordinal);
        Assert.Contains($"used: {Adapted}", output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Adapted));
    }

    [Theory]
    [InlineData(Version)] // New enough.
    [InlineData(null)] // No libstdc++ in the folders that are searched.
    public void OtherSystemsAreLeftAlone(string? version)
    {
        var (exitCode, output) = Adapt(Original(), version);

        Assert.True(exitCode == 0, output);
        Assert.Contains($"used: {Original()}", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Adapted));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(null)] // A library that does not ask for the version.
    public void AFileWithoutTheEntryIsLeftAlone(byte[]? content)
    {
        Directory.CreateDirectory(Path.Combine(folder, "other"));
        var other = Path.Combine(folder, "other", "libLibTorchSharp.so");
        File.WriteAllBytes(other, content ?? File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "libtorch.so")));
        var (exitCode, output) = Adapt(other, "GLIBCXX_3.4.30");

        Assert.True(exitCode == 0, output);
        Assert.Contains($"used: {other}", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Adapted));
    }

    [Fact]
    public void WhereTheCopyCannotBeWrittenTheBuildSaysSo()
    {
        File.WriteAllText(Path.Combine(folder, "out"), "a file where a folder has to be");
        var (exitCode, output) = Adapt(Original(), "GLIBCXX_3.4.30");

        Assert.NotEqual(0, exitCode);
        Assert.Contains(
            "needs GLIBCXX_3.4.32, which this system's libstdc++.so.6 lacks, and its adapted copy",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("make that folder writable, or use a system with GCC 13 or newer", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Adapted => Path.Combine(folder, "out", "libLibTorchSharp.so");

    // Runs the build's own step on a file, with a system whose libstdc++ has the given version.
    (int ExitCode, string Output) Adapt(string library, string? version)
    {
        var system = Directory.CreateDirectory(Path.Combine(folder, "system")).FullName;
        if (version is not null)
            File.WriteAllText(Path.Combine(system, "libstdc++.so.6"), $"\0GLIBCXX_3.4\0{version}\0");
        var project = Path.Combine(folder, "test.proj");
        File.WriteAllText(
            project,
            $"""
            <Project>
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <AdaptLibTorchSharp>true</AdaptLibTorchSharp>
                <LibStdCppFolders>{system}</LibStdCppFolders>
                <AdaptedLibTorchSharpFolder>{Path.GetDirectoryName(Adapted)}</AdaptedLibTorchSharpFolder>
              </PropertyGroup>
              <Import Project="{Repository.Root}/src/GPC/buildTransitive/GPC.Generated.targets" />
              <Target Name="ResolvePackageAssets">
                <ItemGroup><NativeCopyLocalItems Include="{library}" /></ItemGroup>
              </Target>
              <Target Name="Show" DependsOnTargets="ResolvePackageAssets">
                <Message Importance="high" Text="used: @(NativeCopyLocalItems)" />
              </Target>
            </Project>
            """
        );
        return MSBuild.Run(project, "-t:Show");
    }

    static string Original()
    {
        var packages = MSBuild.Run(Library, "-getProperty:NuGetPackageRoot").Output.Trim();
        return Path.Combine(
            packages,
            "torchsharp",
            typeof(torch).Assembly.GetName().Version!.ToString(3),
            "runtimes",
            "linux-x64",
            "native",
            "libLibTorchSharp.so"
        );
    }

    // The hash of the ELF format.
    static uint Hash(string name)
    {
        uint hash = 0;
        foreach (var character in name)
        {
            hash = (hash << 4) + character;
            var high = hash & 0xf0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }

        return hash;
    }

    static bool IsTorch(string package) =>
        package.StartsWith("TorchSharp", StringComparison.Ordinal) || package.StartsWith("libtorch", StringComparison.Ordinal);

    static IEnumerable<string> Packages(string project, params string[] arguments)
    {
        var (exitCode, output) = MSBuild.Run(project, ["-getItem:PackageReference", .. arguments]);
        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        return
        [
            .. json
                .RootElement.GetProperty("Items")
                .GetProperty("PackageReference")
                .EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()!),
        ];
    }
}
