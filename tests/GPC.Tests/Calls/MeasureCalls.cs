using GPC.Checkpoints;
using GPC.Metrics;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Calls of metrics, and of what reads tensors from files.</summary>
static class MeasureCalls
{
    static readonly KMeansResult Centres = KMeans.Fit(randn(20, 3), 2, seed: 1, restarts: 1);

    static readonly byte[] File = Written();

    public static Call Next(Random random)
    {
        var rows = random.Next(2, 8);
        var points = randn(rows, 3);
        var labels = Enumerable.Range(0, rows).Select(row => row % 2).ToArray();
        var (spoiled, texts) = Spoiled(random, rows);
        switch (random.Next(10))
        {
            case 0:
                return Call.Wrong("k-means: samples", () => KMeans.Fit(spoiled, 1, seed: 1, restarts: 1), texts);
            case 1:
                return Call.Wrong(
                    "k-means: clusters",
                    () => KMeans.Fit(points, random.Of([0, -1, rows + 1]), seed: 1, restarts: 1),
                    $"1 to the {rows}"
                );
            case 2:
                return Call.Wrong("k-means: samples to assign", () => Centres.Assign(spoiled), texts);
            case 3:
                return Call.Wrong("k-means: dimension to assign", () => Centres.Assign(ones(rows, 4)), $"({rows}, 4)", "(B, 3)");
            case 4:
                return Call.Wrong("probe: samples", () => LinearProbe.Accuracy(spoiled, labels, points, labels), texts);
            case 5:
                return Call.Wrong(
                    "neighbours: labels",
                    () => NearestNeighbours.Accuracy(points, labels, points, labels.AsSpan(1), 1),
                    $"{rows} samples",
                    $"{rows - 1} labels"
                );
            case 6:
                return Call.Wrong("collapse: logits", () => CollapsePanel.Measure(new(points), new(spoiled), new(points)), texts);
            case 7:
                return Call.Wrong(
                    "collapse: sizes",
                    () => CollapsePanel.Measure(new(points), new(points), new(ones(rows, 4))),
                    $"({rows}, 3)",
                    $"({rows}, 4)"
                );
            case 8:
                var bytes = File.ToArray();
                bytes[random.Next(Math.Min(bytes.Length, 200))] = (byte)random.Next(256);
                return Call.Right("file: a byte changed", () =>
                    SafeTensors.Read(bytes.AsMemory(0, random.Next(bytes.Length + 1))).Match(read => read.Count, errors => errors.Length)
                );
            default:
                return Call.Right("k-means: right", () => Centres.Assign(points));
        }
    }

    static (Tensor Tensor, string[] Texts) Spoiled(Random random, int rows) =>
        random.Next(6) switch
        {
            0 => (Wrong.Disposed([rows, 3]), ["disposed"]),
            1 => (zeros([rows, 3], dtype: random.Of([ScalarType.Bool, ScalarType.ComplexFloat32])), ["type"]),
            2 => (zeros([rows, 3], device: META), ["meta"]),
            3 => (zeros(rows), [$"({rows})", "(B, dimension)"]),
            4 => (zeros(0, 3), ["(0, 3)", "(B, dimension)"]),
            _ => (Wrong.NotFinite(random, randn(rows, 3)), ["finite"]),
        };

    static byte[] Written()
    {
        using var stream = new MemoryStream();
        SafeTensors.Write(stream, new Dictionary<string, Tensor> { ["a"] = ones(2, 3), ["b"] = zeros([4], dtype: ScalarType.Int64) });
        return stream.ToArray();
    }
}
