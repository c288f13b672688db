using GPC.Data;
using TorchSharp;
using Xunit;

namespace GPC.Tests.Data;

/// <summary>Samples in memory: scaled, sliced, checked.</summary>
public class DatasetTests
{
    static readonly IntervalConfig Signed = new() { Min = -1, Max = 1 };

    [Fact]
    public void BytesBecomeTheDomain()
    {
        var levels = Dataset.FromBytes("levels", [.. Enumerable.Range(0, 256).Select(level => (byte)level)], [1], Signed);
        using var all = levels.All();
        var values = all.Tensor.data<float>().ToArray();
        Assert.Equal(torch.ScalarType.Float32, all.Tensor.dtype);
        for (var level = 0; level < 256; level++)
            Assert.Equal((float)(2 * level / 255.0 - 1), values[level]);
    }

    [Fact]
    public void TakeSliceInOrderAndSubsetAgree()
    {
        var data = Dataset.FromBytes("bytes", [.. Enumerable.Range(0, 7 * 6).Select(value => (byte)value)], [1, 2, 3], Signed);
        using var all = data.All();
        Assert.Equal([7, 1, 2, 3], all.Tensor.shape);
        var whole = all.Tensor.data<float>().ToArray();
        using (var some = data.Take([4, 0, 4]))
            Assert.Equal([.. whole[24..30], .. whole[..6], .. whole[24..30]], some.Tensor.data<float>().ToArray());
        using (var some = data.Subset([4, 0, 4]).All())
            Assert.Equal([.. whole[24..30], .. whole[..6], .. whole[24..30]], some.Tensor.data<float>().ToArray());
        var sizes = new List<long>();
        var values = new List<float>();
        foreach (var batch in data.InOrder(3))
        {
            sizes.Add(batch.Tensor.shape[0]);
            values.AddRange(batch.Tensor.data<float>().ToArray());
            batch.Dispose();
        }
        Assert.Equal([3, 3, 1], sizes);
        Assert.Equal(whole, values);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        Assert.Contains("has 5 values", Message(() => Dataset.FromBytes("odd", new byte[5], [2], Signed)), StringComparison.Ordinal);
        Assert.Contains("at least one", Message(() => Dataset.FromBytes("none", [], [2], Signed)), StringComparison.Ordinal);
        Assert.Contains("at least one", Message(() => Dataset.FromBytes("flat", new byte[5], [0], Signed)), StringComparison.Ordinal);
        Assert.Contains("has the value 1.5", Message(() => Dataset.FromValues("wide", [0, 1.5f], [1], Signed)), StringComparison.Ordinal);
        Assert.Contains(
            "has the value NaN",
            Message(() => Dataset.FromValues("odd", [0, float.NaN], [1], Signed)),
            StringComparison.Ordinal
        );
        var two = Dataset.FromBytes("two", new byte[2], [1], Signed);
        Assert.Contains("no sample 2", Assert.Throws<ArgumentOutOfRangeException>(() => two.Take([2])).Message, StringComparison.Ordinal);
        Assert.Contains("2 samples but 1 labels", Refused(() => new LabelledDataset(two, new([0], 1))), StringComparison.Ordinal);
        Assert.Contains("Label 1 is 3", Refused(() => new EvaluationLabels([0, 3], 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void LabelsFollowTheirSamples()
    {
        var data = new Moons().Fixed(20, 1);
        var some = data.Subset([3, 17, 3]);
        Assert.Equal([data.Labels.Values[3], data.Labels.Values[17], data.Labels.Values[3]], some.Labels.Values.ToArray());
        Assert.Equal(3, some.Samples.Count);
        Assert.Equal(5, data.First(5).Samples.Count);
        Assert.Same(data, data.First(20));
    }

    [Fact]
    public void NothingThatTrainsLeadsToLabels()
    {
        // What training takes, and everything that can be reached from it.
        var reached = new HashSet<Type>();
        Reach(typeof(Dataset), reached);
        Reach(typeof(Batches), reached);
        Reach(typeof(Batch), reached);
        Assert.DoesNotContain(typeof(EvaluationLabels), reached);
        Assert.DoesNotContain(typeof(LabelledDataset), reached);
    }

    // Types of public instance properties and results of public instance methods, and so on.
    static void Reach(Type type, HashSet<Type> reached)
    {
        foreach (var argument in type.GenericTypeArguments)
            Reach(argument, reached);
        if (type.Namespace != typeof(Dataset).Namespace || !reached.Add(type))
            return;
        foreach (var property in type.GetProperties())
            Reach(property.PropertyType, reached);
        foreach (var method in type.GetMethods().Where(method => !method.IsStatic))
            Reach(method.ReturnType, reached);
    }

    static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;

    static string Refused(Func<object> make) => Assert.Throws<ArgumentException>(make).Message;
}
