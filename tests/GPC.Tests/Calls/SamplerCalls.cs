using GPC.Experiments;
using GPC.Sampling;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Calls of the sampler and its buffer.</summary>
static class SamplerCalls
{
    static readonly SgldConfig Config = new()
    {
        Steps = 2,
        StepSize = 0.1,
        Noise = 0.05,
        BufferSize = 8,
        Domain = new() { Min = -3, Max = 3 },
    };

    static readonly SgldSampler Sampler = new(Config, [2], 1),
        NearData = new(Config with { Start = ChainStart.Mixed }, [2], 1),
        Gone = Ended();

    static readonly ToyClusterer Network = new();

    static readonly CallFunction Plain = new(points => points.matmul(ones(2, 3)).square());

    public static Call Next(Random random)
    {
        Call Of(string kind, Func<Tensor, Tensor> function, params string[] texts) =>
            Call.Wrong($"sampler: {kind}", () => Sampler.Draw(new CallFunction(function), 3), texts);
        var data = randn(random.Next(2, 6), 2);
        var count = random.Next(1, 9);
        switch (random.Next(20))
        {
            case 0:
                var number = random.Of([0, -1, -100, 9, int.MaxValue, int.MinValue]);
                return Call.Wrong("sampler: number of chains", () => Sampler.Draw(Network, number), $"{number}");
            case 1:
                return Call.Wrong(
                    "sampler: factor",
                    () => Sampler.Draw(Network, 2, factor: random.Of([-1, double.NaN, double.PositiveInfinity])),
                    "at least 0"
                );
            case 2:
                return Call.Wrong("sampler: no data", () => NearData.Draw(Network, count), "none", "(2)");
            case 3:
                long[] shape = random.Of<long[]>([
                    [1L, 2L],
                    [4L, 3L],
                    [4L],
                    [4L, 2L, 1L],
                    [0L, 2L],
                ]);
                return Call.Wrong(
                    "sampler: shape of the data",
                    () => NearData.Draw(Network, count, zeros(shape)),
                    Wrong.Text(shape),
                    "(2)"
                );
            case 4:
                var type = random.Of([ScalarType.Int64, ScalarType.Bool, ScalarType.ComplexFloat32]);
                return Call.Wrong(
                    "sampler: type of the data",
                    () => NearData.Draw(Network, count, zeros([4, 2], dtype: type)),
                    $"{type}",
                    "floating"
                );
            case 5:
                return Call.Wrong("sampler: disposed data", () => NearData.Draw(Network, count, Wrong.Disposed([4, 2])), "disposed", "(2)");
            case 6:
                return Call.Wrong("sampler: disposed", () => Gone.Draw(Network, count), "SgldSampler", "disposed");
            case 7:
                return Of("result of one dimension", points => points.sum(1), "(3)", "(3, clusters)");
            case 8:
                return Of("result of another batch", points => cat([points, points]), "(6, 2)", "(3, clusters)");
            case 9:
                return Call.Wrong(
                    "sampler: result without gradient",
                    () => Sampler.Draw(new CallFunction(points => points.detach()), 3),
                    "CallFunction",
                    "detach"
                );
            case 10:
                return new(
                    "sampler: an exception inside",
                    () => Sampler.Draw(new CallFunction(_ => throw new TimeoutException("thrown by a network")), 3),
                    Ending.Own,
                    "thrown by a network"
                );
            case 11:
                return Call.Wrong(
                    "sampler: another network",
                    () => Sampler.Draw(new GreyImageClusterer(), count),
                    "GreyImageClusterer",
                    "(B, 1, 28, 28)",
                    $"({count}, 2)"
                );
            case 12:
                var entry = random.Of([-1, 8, int.MaxValue]);
                return Call.Wrong("buffer: entry", () => Sampler.Buffer.Take([0, entry]), $"{entry}", "0 to 7");
            case 13:
                return Call.Wrong("buffer: shape", () => Sampler.Buffer.Put([0, 1], zeros(2, 3), [1, 1]), "(2, 3)", "(2, 2)");
            case 14:
                return Call.Wrong(
                    "buffer: type",
                    () => Sampler.Buffer.Put([0], zeros([1, 2], dtype: ScalarType.Int64), [1]),
                    "Int64",
                    "Float32"
                );
            case 15:
                return Call.Wrong("buffer: another one's state", () => Sampler.Buffer.Load(zeros(9, 2), new int[9]), "(9, 2)", "(8, 2)");
            case 16:
                return Call.Wrong("score: another network", () => Langevin.Score(Network, randn(3, 4)), "ToyClusterer", "(3, 4)", "(B, 2)");
            case 17:
                // The gradient of the input is zero.
                return Call.Right("sampler: network that does not look", () =>
                    Sampler.Draw(new CallFunction(points => ones(points.shape[0], 3).requires_grad_()), 3)
                );
            case 18:
                return Call.Right("sampler: near data", () =>
                    NearData.Draw(Plain, count, random.Next(2) == 0 ? data : data.to(ScalarType.Float64))
                );
            default:
                return Call.Right("sampler: right", () => Sampler.Draw(random.Next(2) == 0 ? Network : Plain, count));
        }
    }

    static SgldSampler Ended()
    {
        var sampler = new SgldSampler(Config, [2], 1);
        sampler.Dispose();
        return sampler;
    }
}
