using System.Text.RegularExpressions;
using Xunit;

namespace GPC.Tests.House;

public partial class ReadmeTests
{
    [Fact]
    public void TheSampleIsTheCompiledFile()
    {
        var block = Assert.Single(CSharpBlock().Matches(Repository.Read("README.md"))).Groups[1].Value;

        Assert.Equal(Repository.Read("samples/LeastSquares/GradientDescent.cs"), block);
    }

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
