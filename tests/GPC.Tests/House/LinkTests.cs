using System.Text.RegularExpressions;
using Xunit;

namespace GPC.Tests.House;

public partial class LinkTests
{
    public static TheoryData<string> Pages =>
        [
            "README.md",
            "CONTRIBUTING.md",
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Select(page => Path.GetRelativePath(Repository.Root, page)),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void LinksLeadToFilesThatExist(string page)
    {
        var links = Link().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value);
        var directory = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.All(links, link =>
            Assert.True(Path.Exists(Path.Combine(directory, link)), $"{page} links to {link}, which does not exist.")
        );
    }

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
