using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace GPC.Testing.Tests.Running;

/// <summary>The mutants of <c>tests/mutate.sh</c> fit the code as it is now.</summary>
public partial class MutantTests
{
    static readonly string Tests = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>Name, file, old text and law of each.</summary>
    public static TheoryData<string, string, string, string> Mutants
    {
        get
        {
            var (data, name, file, old) = (new TheoryData<string, string, string, string>(), "", "", "");
            foreach (var line in File.ReadLines(Path.Combine(Tests, "mutants.txt")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                if (line.StartsWith("file: ", StringComparison.Ordinal))
                    file = line[6..];
                else if (line.StartsWith("- ", StringComparison.Ordinal))
                    old = line[2..];
                else if (line.StartsWith("law: ", StringComparison.Ordinal))
                    data.Add(name, file, old, line[5..]);
                else if (!line.StartsWith("+ ", StringComparison.Ordinal))
                    name = line;
            }
            return data;
        }
    }

    [Fact]
    public void ThereAreEnough() => Assert.True(Mutants.Count >= 20, $"{Mutants.Count}");

    [Theory]
    [MemberData(nameof(Mutants))]
    public void TheTextIsThereOnceAndTheLawIsATest(string name, string file, string old, string law)
    {
        var parts = File.ReadAllText(Path.Combine(Tests, "..", file)).Split(old).Length;
        Assert.True(parts == 2, $"{name}: '{old}' is {parts - 1} times in {file}");
        Assert.Contains(OfLaws().Concat(OfTheLibrary()), test => test.Contains(law, StringComparison.Ordinal));
    }

    static IEnumerable<string> OfLaws() =>
        typeof(MutantTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.FullName}.{method.Name}".Replace('+', '.')));

    // By their sources: that project is not built for this one.
    static IEnumerable<string> OfTheLibrary() =>
        Directory
            .EnumerateFiles(Path.Combine(Tests, "GPC.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file =>
                PublicMethod()
                    .Matches(File.ReadAllText(file))
                    .Select(method => $"{Path.GetFileNameWithoutExtension(file)}.{method.Groups[1].Value}")
            );

    [GeneratedRegex(@"^    public void (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex PublicMethod();

    static string ThisFile([CallerFilePath] string path = "") => path;
}
