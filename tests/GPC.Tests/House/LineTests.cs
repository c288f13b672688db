using Xunit;

namespace GPC.Tests.House;

public class LineTests
{
    const int MaxColumns = 140;

    static readonly string[] Generated = ["obj", "bin"];

    [Fact]
    public void NoLineIsLongerThan140Columns() =>
        Assert.Empty(
            Directory
                .EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(Generated).Any() && !IsGolden(file))
                .Order(StringComparer.Ordinal)
                .SelectMany(file =>
                    File.ReadLines(Path.Combine(Repository.Root, file))
                        .Select((line, index) => (line.Length, Place: $"{file}:{index + 1}"))
                        .Where(line => line.Length > MaxColumns)
                        .Select(line => $"{line.Place} has {line.Length} columns; break it so that it has at most {MaxColumns}")
                )
        );

    // What generators write is long where a declaration is.
    static bool IsGolden(string file) =>
        file.StartsWith("tests/GPC.Generators.Tests/", StringComparison.Ordinal) && file.EndsWith(".verified.cs", StringComparison.Ordinal);
}
