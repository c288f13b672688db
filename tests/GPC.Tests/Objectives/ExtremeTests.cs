using GPC.Numerics;
using GPC.Objectives;
using GPC.Terms;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

/// <summary>
/// Extreme logits, ties, dead clusters, one row: values and gradients are those that the formulas have there, in all three forms.
/// </summary>
public class ExtremeTests
{
    /// <param name="Z">Logits of the data, row by row.</param>
    /// <param name="Terms">Invariance, uniformity, generative.</param>
    /// <param name="Gradients">Of their sum, for z, view and model.</param>
    public sealed record Expected(double[,] Z, double[,] View, double[,] Model, double[] Terms, double[][] Gradients);

    static readonly double Ln2 = Math.Log(2),
        Ln3 = Math.Log(3);

    static readonly Dictionary<string, Expected> Cases = new()
    {
        ["a cluster is dead, two rows alike"] = new(
            new[,]
            {
                { 1e4, -1e4 },
                { 1e4, -1e4 },
            },
            new[,]
            {
                { 1e4, -1e4 },
                { 1e4, -1e4 },
            },
            new[,]
            {
                { 1e4, -1e4 },
            },
            [0, 1e4, 0],
            [
                [-0.25, -0.25, -0.25, -0.25],
                [0, 0, 0, 0],
                [1, 0],
            ]
        ),
        ["all logits tie"] = new(
            new[,]
            {
                { 1e4, 1e4, 1e4 },
                { 1e4, 1e4, 1e4 },
            },
            new[,]
            {
                { -1e4, -1e4, -1e4 },
                { 0.0, 0, 0 },
            },
            new[,]
            {
                { 1e4, 1e4, 1e4 },
            },
            [Ln3, Ln3, 0],
            [
                [-1.0 / 6, -1.0 / 6, -1.0 / 6, -1.0 / 6, -1.0 / 6, -1.0 / 6],
                [0, 0, 0, 0, 0, 0],
                [1.0 / 3, 1.0 / 3, 1.0 / 3],
            ]
        ),
        ["one row, two clusters, views that disagree"] = new(
            new[,]
            {
                { 1e4, -1e4 },
            },
            new[,]
            {
                { -1e4, 1e4 },
            },
            new[,]
            {
                { 0.0, 0 },
            },
            [2e4, 1e4, Ln2 - 1e4],
            [
                [0.5, -1.5],
                [0, 0],
                [0.5, 0.5],
            ]
        ),
        ["two clusters tie, one is dead"] = new(
            new[,]
            {
                { 1e4, 1e4, -1e4 },
            },
            new[,]
            {
                { 1e4, 1e4, -1e4 },
            },
            new[,]
            {
                { 1e4, 1e4, -1e4 },
            },
            [Ln2, ((2e4 + (3 * Ln2)) / 3), 0],
            [
                [-1.0 / 3, -1.0 / 3, -1.0 / 3],
                [0, 0, 0],
                [0.5, 0.5, 0],
            ]
        ),
        ["far beyond"] = new(
            new[,]
            {
                { 1e30, -1e30 },
            },
            new[,]
            {
                { 1e30, -1e30 },
            },
            new[,]
            {
                { 1e30, -1e30 },
            },
            [0, 1e30, 0],
            [
                [-0.5, -0.5],
                [0, 0],
                [1, 0],
            ]
        ),
        ["one cluster"] = new(
            new[,]
            {
                { 1e4 },
                { -3.0 },
            },
            new[,]
            {
                { -1e4 },
                { 2.0 },
            },
            new[,]
            {
                { 7.0 },
            },
            [0, 0, 7 - ((1e4 - 3) / 2)],
            [
                [-0.5, -0.5],
                [0, 0],
                [1],
            ]
        ),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheReference(string name) => Near(Cases[name].Terms, [.. Triad.Objective.EvaluateReference(Inputs(name))], 1e-12);

    [Theory]
    [MemberData(nameof(Names))]
    public void TensorOperations(string name)
    {
        Right(name, Forms.Tensors(Triad.Objective, Inputs(name)), 1e-12);
        Right(name, Forms.Tensors(Triad.Objective, Inputs(name), ScalarType.Float32), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheFusedForm(string name)
    {
        foreach (var bits in (int[])[128, 256, 512])
        {
            foreach (var across in (bool[])[true, false])
            {
                Right(name, Forms.Fused(Triad.Objective, Inputs(name), ScalarType.Float64, new KernelChoices(bits, across)), 1e-12);
                Right(name, Forms.Fused(Triad.Objective, Inputs(name), ScalarType.Float32, new KernelChoices(bits, across)), 1e-6);
            }
        }
    }

    static TermValue[] Inputs(string name) => [new Logits(Cases[name].Z), new Logits(Cases[name].View), new Logits(Cases[name].Model)];

    static void Right(string name, Forms forms, double tolerance)
    {
        Near(Cases[name].Terms, forms.Terms, tolerance);
        Assert.All(Cases[name].Gradients.Zip(forms.Gradients), pair => Near(pair.First, pair.Second, tolerance));
    }

    static void Near(double[] expected, IReadOnlyList<double> found, double tolerance)
    {
        Assert.Equal(expected.Length, found.Count);
        Assert.All(expected.Zip(found), pair =>
            Assert.InRange(Math.Abs(pair.First - pair.Second) / Math.Max(1, expected.Max(Math.Abs)), 0, tolerance)
        );
    }
}
