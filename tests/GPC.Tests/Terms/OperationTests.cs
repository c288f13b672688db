using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GPC.Terms;
using Xunit;
using static GPC.Terms.Operations;

namespace GPC.Tests.Terms;

/// <summary>Values and laws of the reference.</summary>
[Properties(Arbitrary = [typeof(OperationTests)])]
public class OperationTests
{
    static readonly Logits Extreme = new(
        new[,]
        {
            { 1e4, -1e4, 0 },
            { 1e4, 1e4, -1e6 },
        }
    );

    [Fact]
    public void ValuesAreThoseOfTheFormulas()
    {
        var p = new Probabilities(
            new[,]
            {
                { 0.5, 0.5 },
                { 1.0, 0 },
            }
        );
        var q = Log(
            new Probabilities(
                new[,]
                {
                    { 0.25, 0.75 },
                    { 0.5, 0.5 },
                }
            )
        );

        Assert.Equal([-0.5 * (Math.Log(0.25) + Math.Log(0.75)), Math.Log(2)], CrossEntropy(p, q).ToArray());
        Assert.Equal([Math.Log(2), 0], Entropy(p).ToArray());
        Assert.Equal([0.75, 0.25], MeanOverRows(p).ToArray());
        Assert.Equal(
            [2, 4],
            MaxOverClusters(
                    new Matrix(
                        new double[,]
                        {
                            { 1, 2 },
                            { 4, 3 },
                        }
                    )
                )
                .ToArray()
        );
        Assert.Equal(
            [2, 1, 4, 3],
            MatMul(
                    new Matrix(
                        new double[,]
                        {
                            { 1, 2 },
                            { 3, 4 },
                        }
                    ),
                    new Matrix(
                        new double[,]
                        {
                            { 0, 1 },
                            { 1, 0 },
                        }
                    )
                )
                .ToArray()
        );
        Assert.Equal(
            [1, 3, 2, 4],
            Transpose(
                    new Matrix(
                        new double[,]
                        {
                            { 1, 2 },
                            { 3, 4 },
                        }
                    )
                )
                .ToArray()
        );
        Assert.Equal(
            [1, 4],
            Diagonal(
                    new Matrix(
                        new double[,]
                        {
                            { 1, 2 },
                            { 3, 4 },
                        }
                    )
                )
                .ToArray()
        );
    }

    [Fact]
    public void ExtremeLogitsAreFiniteAndRight()
    {
        Assert.Equal([0, -2e4, -1e4], LogSoftmax(Extreme).ToArray()[..3]);
        Assert.Equal(1e4 + Math.Log(2), LogSumExp(Extreme)[1], 1e-9);
        Assert.Equal(
            [0, 2e4],
            CrossEntropy(
                    Softmax(
                        new Logits(
                            new double[,]
                            {
                                { 1e4, -1e4 },
                                { -1e4, 1e4 },
                            }
                        )
                    ),
                    LogSoftmax(
                        new Logits(
                            new double[,]
                            {
                                { 1e4, -1e4 },
                                { 1e4, -1e4 },
                            }
                        )
                    )
                )
                .ToArray()
        );
    }

    [Fact]
    public void TheLogarithmOfAMeanOfSoftmaxesIsRightForADeadCluster()
    {
        var logs = Log(MeanOverRows(Softmax(Extreme)));

        Assert.Equal(
            -2e4 + Math.Log(0.5),
            Log(
                MeanOverRows(
                    Softmax(
                        new Logits(
                            new double[,]
                            {
                                { 1e4, -1e4 },
                                { 2e4, -1e4 },
                            }
                        )
                    )
                )
            )[1],
            1e-9
        );
        Assert.All(logs.ToArray(), x => Assert.True(double.IsFinite(x)));
    }

    [Fact]
    public void DifferentSizesAreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new Matrix(new double[2, 3]) + new Matrix(new double[2, 4]));

        Assert.Contains("3 clusters meets one with 4 clusters", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Logits(new double[0, 3]));
        Assert.Throws<ArgumentException>(() => MatMul(new Matrix(new double[2, 3]), new Matrix(new double[2, 3])));
        Assert.Throws<ArgumentException>(() => Diagonal(new Matrix(new double[2, 3])));
    }

    [Property]
    public bool ASoftmaxIsADistribution(Logits z) => SumOverClusters(Softmax(z)).ToArray().All(sum => Near(sum, 1));

    [Property]
    public bool AddingToARowShiftsLogSumExpAndNothingElse(Logits z) =>
        Near(LogSumExp(z + 3).ToArray(), (LogSumExp(z) + 3).ToArray()) && Near(Softmax(z + 3).ToArray(), Softmax(z).ToArray());

    [Property]
    public bool TheDivergenceIsNotNegativeAndZeroForEquals(Logits z) =>
        KlDivergence(Softmax(z), LogSoftmax(-z)).ToArray().All(x => x > -1e-12)
        && KlDivergence(Softmax(z), LogSoftmax(z)).ToArray().All(x => Near(x, 0));

    [Property]
    public bool CrossEntropyIsDivergenceAndEntropy(Logits z) =>
        Near(CrossEntropy(Softmax(z), LogSoftmax(z)).ToArray(), Entropy(Softmax(z)).ToArray());

    [Property]
    public bool TransposingAProductTurnsItAround(Logits z) =>
        Near(Transpose(MatMul(z, Transpose(z))).ToArray(), MatMul(z, Transpose(z)).ToArray());

    public static Arbitrary<Logits> Drawn() =>
        (
            from rows in Gen.Choose(1, 6)
            from clusters in Gen.Choose(1, 6)
            from numbers in Gen.Array2DOf(Gen.Choose(-2000, 2000), rows, clusters)
            select new Logits(Divided(numbers))
        ).ToArbitrary();

    static double[,] Divided(int[,] numbers)
    {
        var result = new double[numbers.GetLength(0), numbers.GetLength(1)];
        for (var i = 0; i < result.GetLength(0); i++)
        for (var j = 0; j < result.GetLength(1); j++)
            result[i, j] = numbers[i, j] / 100.0;
        return result;
    }

    static bool Near(double[] a, double[] b) => a.Zip(b).All(pair => Near(pair.First, pair.Second));

    static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b));
}
