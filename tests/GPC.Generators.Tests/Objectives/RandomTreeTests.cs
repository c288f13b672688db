using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Generators.Tests.Objectives;

/// <summary>Random terms: reference, tensor operations and fused kernels agree, and so do their gradients, those of the tensor operations being PyTorch's.</summary>
public class RandomTreeTests(ITestOutputHelper output)
{
    const int Batch = 100;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void TheFormsOfRandomTermsAgree(int batch)
    {
        var seed = Environment.TickCount + batch;
        var trees = Enumerable.Range(0, Batch).Select(index => Trees.Scalar.Sample(1, new Rnd((ulong)(seed + index)), 4 + (index % 24))[0]).ToList();
        var objectives = ObjectiveAssembly.Load(Agreement.Source(trees));
        var worst = new Agreement(0, 0, 0, 0);
        var compared = 0;
        for (var i = 0; i < trees.Count; i++)
        {
            var agreement = Agreement.Of(objectives[$"O{i}"], seed + i);
            if (agreement is null) continue;
            Assert.True(agreement.Holds, agreement.Holds ? "" : Smallest(trees[i], seed + i));
            compared++;
            worst = new(Math.Max(worst.Reference, agreement.Reference), Math.Max(worst.Double, agreement.Double), Math.Max(worst.Float, agreement.Float), Math.Max(worst.FloatTensors, agreement.FloatTensors));
        }
        output.WriteLine($"{compared} of {trees.Count} terms compared; largest relative errors: {worst}");
        Assert.True(compared > Batch * 3 / 4, $"Only {compared} of {trees.Count} terms could be compared.");
    }

    static string Smallest(Tree tree, int seed)
    {
        for (var smaller = tree; smaller is not null; smaller = tree.Shrink().FirstOrDefault(candidate => Failure(candidate, seed) is not null)) tree = smaller;
        return $"seed {seed}: {tree}: {Failure(tree, seed)}";
    }

    static string? Failure(Tree tree, int seed)
    {
        try
        {
            return Agreement.Of(ObjectiveAssembly.Load(Agreement.Source([tree]))["O0"], seed) is { Holds: false } agreement ? agreement.ToString() : null;
        }
        catch (Exception thrown) when (thrown is not InvalidOperationException)
        {
            return thrown.Message;
        }
    }
}
