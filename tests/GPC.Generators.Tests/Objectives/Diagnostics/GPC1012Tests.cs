using GPC.Objectives;
using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>Each input has one role, or none has.</summary>
public class GPC1012Tests
{
    const string WithoutRole =
        "GPC1012 Input 'z' of 'O' has no role, but others have: mark it with [Data], [View], [ModelSamples], [Labels] or [Neighbour], "
        + "or with [Computed] if a Method of yours computes it";

    static string Uses =>
        Declared
            .Uses.Replace("EvaluateTensors(tensor)", "EvaluateTensors(tensor, tensor)", StringComparison.Ordinal)
            .Replace("Evaluate(tensor, new", "Evaluate(tensor, tensor, new", StringComparison.Ordinal)
            .Replace("EvaluateReference(logits)", "EvaluateReference(logits, logits)", StringComparison.Ordinal);

    [Fact]
    public void OneWithoutARole() =>
        Declared.FoundWith(
            Uses,
            "[Objective] static partial class O { [Term] static Real A(Logits [|z|], [View] Logits other) => Mean(z) - Mean(other); }",
            WithoutRole
        );

    [Fact]
    public void AnotherRoleInAnotherTerm() =>
        Declared.FoundWith(
            Declared.Uses.Replace("(logits)", "(logits).A", StringComparison.Ordinal),
            "[Objective] static partial class O { [Term] static Real A([Data] Logits z) => Mean(z); [Term] static Real B([View] "
                + "Logits [|z|]) => Mean(z); }",
            "GPC1012 Input 'z' of 'O' is [View] here, but [Data] in an earlier term: parameters of the same name are the same input, "
                + "keep one of the two"
        );

    [Fact]
    public void TwoRoles() =>
        Declared.Found(
            "[Objective] static partial class O { [Term] static Real A([Data, View] Logits [|z|]) => Mean(z); }",
            "GPC1012 Input 'z' of 'O' has 2 roles: keep one of [Data], [View]"
        );

    [Fact]
    public void AnOption() =>
        Declared.Found(
            "[Objective] static partial class O { [Term] static Real A([Data] Logits z, [Data] double [|factor|] = 1) => factor * "
                + "Mean(z); }",
            "GPC1012 Input 'factor' of 'O' is an option: only inputs have roles, remove it"
        );

    [Theory]
    [InlineData(
        "Labels",
        "Logits",
        "is [Labels], but of the type Logits: declare it as Probabilities, training gives each row a 1 at its class"
    )]
    [InlineData(
        "ModelSamples",
        "Matrix",
        "is [ModelSamples], but of the type Matrix: declare it as Logits, the model's density is one of logits"
    )]
    [InlineData(
        "View",
        "PerRow",
        "is [View], but of the type PerRow: declare it as Logits, or as Matrix for embeddings; a network outputs one of these"
    )]
    [InlineData("View", "Matrix", "is Matrix, but 'z' is Logits: a network outputs logits or embeddings, not both")]
    public void ARoleThatDoesNotSuitTheType(string role, string type, string words) =>
        Declared.FoundWith(
            "static class Uses { static double Use(TorchSharp.torch.Tensor a) => O.Evaluate(a, a, new OWeights { A = 2 }).A; }",
            $"[Objective] static partial class O {{ [Term] static Real A([Data] Logits z, [{role}] {type} [|other|]) => Mean(z) + "
                + "Mean(Square(other)); }",
            $"GPC1012 Input 'other' of 'O' {words}"
        );

    [Fact]
    public void TheRolesAreThoseOfTheLibrary() =>
        Assert.Equal(Enum.GetNames<InputRole>(), Enum.GetNames<Generators.Objectives.Parsing.InputRole>());

    /// <summary>A role in one term holds for all; weights are a config whose defaults are those of the terms.</summary>
    [Fact]
    public void RolesAndWeightsOfAnObjectiveThatIsRight()
    {
        var objective = ObjectiveAssembly.Load(
            $$"""
            {{ObjectiveAssembly.Usings}}
            [Objective]
            public static partial class O
            {
                [Term(Weight = 2.5)] static Real First([Data] Logits z, [View] Logits view)
                    => Mean(CrossEntropy(Softmax(view), LogSoftmax(z)));
                [Term] static Real Second(Logits z, [ModelSamples] Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
            }
            """
        )["O"];
        Assert.Equal([InputRole.Data, InputRole.View, InputRole.ModelSamples], objective.Inputs.Select(input => input.Role));
        Assert.Equal(
            [
                [0, 1],
                [0, 2],
            ],
            objective.Terms.Select(term => term.Inputs)
        );
        var weights = (IObjectiveWeights)Activator.CreateInstance(objective.GetType().Assembly.GetType("OWeights")!)!;
        Assert.Equal([2.5, 1], weights.Values);
        Assert.Equal(0, weights.Ramp);
        Assert.Same(objective, weights.Objective);
        Assert.Contains("\"first\": 2.5", weights.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"ramp\": 0", weights.ToJson(), StringComparison.Ordinal);
    }
}
