using Xunit;

namespace GPC.Tests.Configs;

public sealed class FileTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("gpc-configs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void AFileRefinesAnother()
    {
        Write("base.gpc.json", """{ "steps": 5, "rate": { "start": 0.5, "fall": "stepWise" } }""");
        Directory.CreateDirectory(Path.Combine(folder, "deep"));
        var path = Write("deep/fine.gpc.json", "\uFEFF{ \"extends\": \"../base.gpc.json\", \"rate\": { \"start\": 0.25 } }");

        Assert.Equal(
            Validated.Valid(
                new Run
                {
                    Steps = 5,
                    Rate = new() { Start = 0.25, Fall = Fall.StepWise },
                }
            ),
            Run.ParseFile(path)
        );
    }

    [Fact]
    public void AFileThatExtendsItselfIsRefused() =>
        Assert.Equal(
            "extends: found \"a.gpc.json\", expected a chain of at most 16 files that ends: see that no file extends itself",
            Run.ParseFile(Write("a.gpc.json", """{ "extends": "a.gpc.json" }""")).ToString()
        );

    [Fact]
    public void AMissingFileIsAnError() =>
        Assert.StartsWith(
            $"found \"{folder}/none\", expected a file that can be read: mend the path or the file",
            Run.ParseFile(folder + "/none").ToString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void AFolderIsAnError() => Assert.False(Run.ParseFile(folder).IsValid);

    string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
