using static TorchSharp.torch;

namespace GPC.Sampling;

/// <summary>
/// Draws samples of a network's density by Langevin chains that continue from a replay buffer. It is independent of training: given any
/// network with logits it can be used alone.
/// </summary>
/// <remarks><c>Reinit = 1</c> makes every chain start afresh: short-run sampling (E. Nijkamp et al., 2019).</remarks>
public sealed class SgldSampler : IDisposable
{
    readonly Device device;

    /// <summary>A sampler whose buffer is drawn uniformly from the domain.</summary>
    /// <param name="config">Steps, step size, noise, buffer and domain.</param>
    /// <param name="shape">Shape of a point.</param>
    /// <param name="seed">Where its random numbers start.</param>
    /// <param name="device">Where chains run; by default the CPU.</param>
    public SgldSampler(SgldConfig config, ReadOnlySpan<long> shape, long seed, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        this.device = device ?? CPU;
        Config = config;
        Generator = new Generator((ulong)seed);
        Buffer = new ReplayBuffer(config.BufferSize, shape, config.Domain, Generator, device);
    }

    /// <summary>Its settings.</summary>
    public SgldConfig Config { get; }

    /// <summary>The points from which its chains continue.</summary>
    public ReplayBuffer Buffer { get; }

    /// <summary>The generator of all its random numbers.</summary>
    public Generator Generator { get; }

    /// <summary>Runs chains from the buffer, some from new points, and writes their ends back.</summary>
    /// <param name="model">The network, from points <c>(B, ...)</c> to logits <c>(B, clusters)</c>. Its parameters, gradients and mode stay
    /// as they are.</param>
    /// <param name="count">How many chains, at most the buffer's size.</param>
    /// <param name="data">Samples of the data <c>(B, ...)</c>, two or more: what chains start near, if they do not start at uniform
    /// points.</param>
    /// <param name="factor">What the step size is multiplied with; the noise is with its root.</param>
    /// <returns>The samples <c>(count, ...)</c>, and how the chains did.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The buffer has fewer points, the count is below 1, or the factor is below
    /// 0.</exception>
    /// <exception cref="ArgumentException">The network's result is not one row of logits for each point, or chains start from data and
    /// there is none.</exception>
    public SgldDraw Draw(nn.Module<Tensor, Tensor> model, int count, Tensor? data = null, double factor = 1)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (Buffer.Points.IsInvalid)
            throw new ObjectDisposedException(
                nameof(SgldSampler),
                "The sampler was disposed, expected one in use: make a new one, or dispose it later."
            );
        if (count < 1)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                count,
                "The number of chains is less than 1, expected at least 1: ask for one or more."
            );
        if (!(factor >= 0 && double.IsFinite(factor)))
            throw new ArgumentOutOfRangeException(
                nameof(factor),
                factor,
                "The factor of the step size is below 0 or not finite, expected a number of at least 0: use 1."
            );
        using var scope = NewDisposeScope();
        var entries = Buffer.Choose(count, Generator);
        var afresh = Afresh(entries);
        var kept = Buffer.Take(entries);
        var start = where(AlignTo(tensor(afresh, device: device), kept.shape), Start(kept.shape, data), kept);
        var (samples, statistics) = Langevin.Run(
            model,
            start,
            Config with
            {
                StepSize = Config.StepSize * factor,
                Noise = Config.Noise * Math.Sqrt(factor),
            },
            Generator
        );

        var ages = new int[count];
        for (var at = 0; at < count; at++)
            ages[at] = (afresh[at] ? 0 : Buffer.Ages[entries[at]]) + Config.Steps;
        Buffer.Put(entries, samples, ages);
        return new SgldDraw(samples.MoveToOuterDisposeScope(), statistics, ages.Average(), afresh.Count(isNew => isNew));
    }

    /// <summary>Frees the buffer and the generator.</summary>
    public void Dispose()
    {
        Buffer.Dispose();
        Generator.Dispose();
    }

    // The buffer begins with uniform points: where chains are to start elsewhere, those that never moved do.
    bool[] Afresh(int[] entries)
    {
        using var unit = rand([entries.Length], ScalarType.Float64, generator: Generator);
        var draws = unit.data<double>().ToArray();
        var isUniform = Config.Start == ChainStart.Uniform;
        return [.. entries.Select((entry, at) => draws[at] < Config.Reinit || (!isUniform && Buffer.Ages[entry] == 0))];
    }

    Tensor Start(long[] shape, Tensor? data)
    {
        if (Config.Start == ChainStart.Gaussian)
            return Gaussian(shape, data);
        var uniform = ReplayBuffer.Uniform(shape, Config.Domain, Generator, device);
        if (Config.Start == ChainStart.Uniform)
            return uniform;
        var equal = AlignTo(ReplayBuffer.Uniform([shape[0]], Config.Domain, Generator, device), shape).expand(shape);
        var kinds = DeadLeaves.Fit(shape) ? 4 : 3;
        var kind = AlignTo(rand([shape[0]], generator: Generator).to(device) * kinds, shape);
        var near = Gaussian(shape, data);
        var others =
            kinds == 3 ? near : where(kind < 3, near, DeadLeaves.Draw(shape, Inside(data!.to(ScalarType.Float32, device)), Generator));
        return where(kind < 1, uniform, where(kind < 2, equal, others));
    }

    // One thing for each chain, beside points.
    static Tensor AlignTo(Tensor chains, long[] shape) => chains.view([shape[0], .. Enumerable.Repeat(1L, shape.Length - 1)]);

    Tensor Inside(Tensor points) => points.clamp(Config.Domain.Min, Config.Domain.Max);

    Tensor Gaussian(long[] shape, Tensor? data)
    {
        if (
            data is null
            || data.IsInvalid
            || data.dim() != shape.Length
            || data.size(0) < 2
            || !data.shape.AsSpan(1).SequenceEqual(shape.AsSpan(1))
            || !data.is_floating_point()
        )
        {
            var found =
                data is null ? "none"
                : data.IsInvalid ? "a disposed tensor"
                : $"({string.Join(", ", data.shape)}) of type {data.dtype}";
            var type = data is null || data.IsInvalid || data.is_floating_point() ? "" : " of a floating type";
            throw new ArgumentException(
                $"Chains start from the data's mean and covariance: found {found}, expected two or more samples of shape "
                    + $"({string.Join(", ", shape[1..])}){type}. Give samples, or set start to uniform.",
                nameof(data)
            );
        }

        // A sum of centered samples with independent normal weights has their covariance.
        using var noGrad = no_grad();
        var flat = data.to(ScalarType.Float32, device).flatten(1);
        var mean = flat.mean([0L], keepdim: true);
        var weights = randn([shape[0], flat.shape[0]], generator: Generator).to(device) / Math.Sqrt(flat.shape[0] - 1);
        return Inside(mean + weights.mm(flat - mean)).view(shape);
    }
}

/// <summary>Samples of the model, with statistics of the chains that drew them.</summary>
/// <param name="Samples">The samples <c>(count, ...)</c>.</param>
/// <param name="Statistics">What the last update saw.</param>
/// <param name="Age">Mean number of updates since each chain started from the domain.</param>
/// <param name="Restarts">How many chains started afresh in this draw.</param>
public sealed record SgldDraw(Tensor Samples, ChainStatistics Statistics, double Age, int Restarts) : IDisposable
{
    /// <summary>Frees the samples.</summary>
    public void Dispose() => Samples.Dispose();
}
