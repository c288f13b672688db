using GPC.Generators.Tests.Harness;
using GPC.Generators.Tests.Objectives.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Objectives;

/// <summary>The guide's first objective compiles as it stands, without a warning.</summary>
public class ObjectivesGuideTests
{
    [Fact]
    public void TheFirstObjectiveIsAGoodOne()
    {
        var snippet = Repository
            .Snippets(Repository.Read("docs", "objectives.md"))[0]
            .Split('\n')
            .Where(line => !line.StartsWith("using ", StringComparison.Ordinal));
        Assert.Empty(Declared.Diagnose(string.Join('\n', snippet)));
    }
}
