using static TorchSharp.torch;

namespace GPC.Benchmarks.HandWritten;

/// <summary>
/// Five Langevin steps from a replay buffer, a twentieth of the chains from new points; their ends are written back. Written by hand.
/// </summary>
/// <param name="Min">Least value of a point.</param>
/// <param name="Max">Greatest value of a point.</param>
/// <param name="StepSize">What the gradient is multiplied with.</param>
/// <param name="Noise">Standard deviation of the noise.</param>
/// <param name="GradientClamp">Greatest number of a gradient, where there is one.</param>
sealed record HandWrittenSampler(double Min, double Max, double StepSize, double Noise, double? GradientClamp = null)
{
    Tensor? buffer;

    /// <summary>Makes the buffer.</summary>
    public HandWrittenSampler WithBuffer(int size, ReadOnlySpan<long> shape)
    {
        buffer = rand([size, .. shape]).mul_(Max - Min).add_(Min);
        return this;
    }

    /// <summary>Samples, detached.</summary>
    public Tensor Draw(nn.Module<Tensor, Tensor> network, int count)
    {
        using var scope = NewDisposeScope();
        var entries = randint(buffer!.shape[0], count);
        var kept = buffer.index_select(0, entries);
        var renewed = rand([count, .. Enumerable.Repeat(1L, (int)kept.dim() - 1)]).lt_(0.05).to(ScalarType.Bool);
        var points = where(renewed, rand_like(kept).mul_(Max - Min).add_(Min), kept).requires_grad_();
        network.eval();
        for (var step = 0; step < 5; step++)
            Move(network, points);
        network.train();
        var samples = points.detach();
        buffer.index_copy_(0, entries, samples);
        return samples.MoveToOuterDisposeScope();
    }

    void Move(nn.Module<Tensor, Tensor> network, Tensor points)
    {
        using var scope = NewDisposeScope();
        var score = autograd.grad([network.call(points).logsumexp(1).sum()], [points])[0];
        using var noGrad = no_grad();
        if (GradientClamp is { } clamp)
            score.clamp_(-clamp, clamp);
        points.add_(score, alpha: StepSize).add_(randn_like(points), alpha: Noise).clamp_(Min, Max);
    }
}
