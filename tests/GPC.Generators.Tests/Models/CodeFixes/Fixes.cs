using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace GPC.Generators.Tests.Models.CodeFixes;

/// <summary>Declarations before and after a code fix; afterwards they have no mistakes.</summary>
static class Fixes
{
    public static void First<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
    {
        Assert.Equal(Declare.Usings + after, Run<TFix>().First(Declare.Usings + before), ignoreLineEndingDifferences: true);
        Declare.Valid(after);
    }

    public static void All<TFix>(string id, string before, string after)
        where TFix : CodeFixProvider, new()
    {
        Assert.Equal(Declare.Usings + after, Run<TFix>().All(Declare.Usings + before, id), ignoreLineEndingDifferences: true);
        Declare.Valid(after);
    }

    public static void None<TFix>(string source)
        where TFix : CodeFixProvider, new() => Assert.Null(Run<TFix>().First(Declare.Usings + source));

    static FixRun Run<TFix>()
        where TFix : CodeFixProvider, new() => new(new TFix(), new ModelAnalyzer(), new ModelGenerator());
}
