using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch normalization of all dimensions shares.</summary>
public abstract class BatchNorm : NormBase
{
    /// <inheritdoc cref="NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
    public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <summary>Normalizes each feature over the batch (in evaluation with the running statistics, where kept).</summary>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        bool useRunning = !training || track_running_stats;
        bool useBatch = training || (running_mean is null && running_var is null);
        return nn.functional.batch_norm(input, useRunning ? running_mean : null, useRunning ? running_var : null, weight, bias, useBatch, NextWeight(), eps);
    }

    /// <summary>Counts a training batch; gives its weight in the running statistics.</summary>
    double NextWeight()
    {
        if (!training || !track_running_stats || num_batches_tracked is null) return momentum ?? 0;
        num_batches_tracked.add_(1);
        return momentum ?? 1.0 / num_batches_tracked.item<long>();
    }
}
