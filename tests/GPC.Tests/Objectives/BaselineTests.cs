using GPC.Numerics;
using GPC.Objectives;
using GPC.Terms;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

/// <summary>The forms of every declared objective agree.</summary>
public class BaselineTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    static readonly Dictionary<string, Objective> All = new Objective[]
    {
        TriadKl.Objective,
        SymmetricTriad.Objective,
        TriadWithPrior.Objective,
        GediWithoutGenerative.Objective,
        CpLearn.Objective,
        JointEnergy.Objective,
        MutualInformation.Objective,
        InvariantInformation.Objective,
        BarlowTwins.Objective,
        VicReg.Objective,
        SwappedPrediction.Objective,
        Dino.Objective,
    }.ToDictionary(objective => objective.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheFormsAgree(string name)
    {
        var objective = All[name];
        foreach (var (rows, clusters) in ((int, int)[])[(20, 3), (9, 40)])
        {
            TermValue[] inputs =
            [
                .. objective.Inputs.Select((input, index) => Draw(input, rows, clusters, new Random((rows * 10) + index))),
            ];
            var tensors = Forms.Tensors(objective, inputs);
            Assert.All(objective.EvaluateReference(inputs).Zip(tensors.Terms), pair =>
                Assert.Equal(pair.First, pair.Second, 1e-10 * Math.Max(1, Math.Abs(pair.First)))
            );
            Assert.InRange(Forms.Fused(objective, inputs, ScalarType.Float64).Distance(tensors), 0, 1e-9);
            Assert.InRange(
                Forms.Fused(objective, inputs, ScalarType.Float64, new KernelChoices(Interleaved: true, Threads: 2)).Distance(tensors),
                0,
                1e-9
            );
            Assert.InRange(Forms.Fused(objective, inputs, ScalarType.Float32).Distance(tensors), 0, 1e-3);
        }
    }

    static TermValue Draw(ObjectiveInput input, int rows, int clusters, Random random)
    {
        var numbers = new double[rows, clusters];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i / clusters, i % clusters] = (float)((random.NextDouble() * 4) - 2);
        return input.Type.Name switch
        {
            nameof(Logits) => new Logits(numbers),
            nameof(Probabilities) => new Probabilities(Positive(numbers)),
            nameof(PerCluster) => new PerCluster([.. Enumerable.Range(0, clusters).Select(_ => (double)(float)random.NextDouble())]),
            _ => new Matrix(numbers),
        };
    }

    static double[,] Positive(double[,] numbers)
    {
        var (rows, clusters) = (numbers.GetLength(0), numbers.GetLength(1));
        var result = new double[rows, clusters];
        for (var i = 0; i < numbers.Length; i++)
            result[i / clusters, i % clusters] = (float)(Math.Exp(numbers[i / clusters, i % clusters]) / (4 * clusters));
        return result;
    }
}
