using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>What is trained has roles.</summary>
public class GPC1013Tests
{
    [Fact]
    public void WeightsOfAnObjectiveWithoutRoles() =>
        Declared.FoundWith(
            "",
            $$"""
            [Objective] {{Declared.Accept}} static partial class O { [Term] static Real A(Logits z) => Mean(z); }
            static class Program { static IObjectiveWeights Weights() { IObjectiveWeights weights = [|new OWeights()|]; return weights; } }
            """,
            "GPC1013 'O' can't be trained, because its input 'z' has no role; mark that parameter with [Data], [View], [ModelSamples], "
                + "[Labels] or [Neighbour], or with [Computed] if a Method of yours computes it"
        );

    [Fact]
    public void RolesMakeItRight() =>
        Declared.FoundWith(
            "",
            $$"""
            [Objective] {{Declared.Accept}} static partial class O { [Term] static Real A([Data] Logits z) => Mean(z); }
            static class Program { static IObjectiveWeights Weights() => new OWeights(); }
            """
        );
}
