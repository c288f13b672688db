using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Objectives;

/// <summary>The types of the term language keep logits and probabilities apart.</summary>
public class TypeTests
{
    [Fact]
    public void NonsenseDoesNotCompile()
    {
        var source =
            $"{ObjectiveAssembly.Usings}\nstatic class Nonsense {{ static PerRow A(Logits z, Logits view) => CrossEntropy(view, "
            + "LogSoftmax(z)); static LogProbabilities B(LogProbabilities q) => LogSoftmax(q); }";

        Assert.Equal(
            ["CS1503", "CS1503"],
            Sources.Compile(source).GetDiagnostics().Where(diagnostic => diagnostic.Id == "CS1503").Select(diagnostic => diagnostic.Id)
        );
    }
}
