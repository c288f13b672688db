using GPC.Numerics;
using GPC.Objectives;
using GPC.Terms;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

public class TriadTests
{
    public static TheoryData<int, int, double> Cases =>
        new()
        {
            { 1, 2, 1 },
            { 2, 2, 1 },
            { 7, 3, 2 },
            { 400, 2, 3 },
            { 33, 10, 1 },
            { 5, 33, 1 },
            { 64, 130, 4 },
            { 700, 40, 1 },
            { 1, 1, 1 },
            { 5, 3, 1e4 },
            { 9, 40, 1e4 },
            { 1, 2, 1e6 },
            { 300, 2, 100 },
            { 4, 50, 1e30 },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheFormsAgree(int rows, int clusters, double scale)
    {
        var inputs = Draw(rows, clusters, scale);
        var reference = Triad.Objective.EvaluateReference(inputs);
        var tensors = Forms.Tensors(Triad.Objective, inputs);
        Assert.All(reference.Zip(tensors.Terms), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * Math.Max(1, Math.Abs(pair.First))));

        foreach (var bits in (int[])[128, 256, 512])
        {
            foreach (var across in (bool[])[true, false])
            {
                foreach (var threads in (int[])[1, 3])
                {
                    var choices = new KernelChoices(bits, across, threads);
                    Assert.InRange(Forms.Fused(Triad.Objective, inputs, ScalarType.Float64, choices).Distance(tensors), 0, 1e-11);
                    Assert.InRange(
                        Forms.Fused(Triad.Objective, inputs, ScalarType.Float32, choices).Distance(tensors),
                        0,
                        scale > 1e3 ? 1e-3 : 2e-5
                    );
                }
            }
        }
    }

    internal static TermValue[] Draw(int rows, int clusters, double scale)
    {
        var random = new Random((rows * 1000) + clusters);
        return [Logits(rows), Logits(rows), Logits((rows / 2) + 1)];

        // Numbers that a float can hold, so that the forms get the same.
        Logits Logits(int count)
        {
            var elements = new double[count, clusters];
            for (var i = 0; i < elements.Length; i++)
                elements[i / clusters, i % clusters] = (float)(scale * ((2 * random.NextDouble()) - 1));
            return new Logits(elements);
        }
    }
}
