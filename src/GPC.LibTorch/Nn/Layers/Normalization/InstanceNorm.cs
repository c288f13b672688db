using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What instance normalization of all dimensions shares.</summary>
public abstract class InstanceNorm : NormBase
{
    /// <inheritdoc cref="NormBase(long, double, double?, bool, bool, Device, ScalarType?, string)"/>
    public InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(num_features, eps, momentum ?? 0.1, affine, track_running_stats, device, dtype, name)
    {
    }

    /// <summary>Number of dimensions from the features on.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    /// <summary>Normalizes each feature of each sample over its positions (in evaluation with the running statistics, where kept).</summary>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        int feature = (int)(input.dim() - GetNumberOfBatchDimensions());
        if (input.shape[feature] != num_features)
            throw new ArgumentException($"{GetName()} expects {num_features} features in dimension {feature}, got shape ({string.Join(", ", input.shape)})", nameof(input));
        if (feature == 1) return Normalize(input);
        using Tensor batch = input.unsqueeze(0);
        using Tensor normalized = Normalize(batch);
        return normalized.squeeze(0);
    }

    Tensor Normalize(Tensor input) =>
        nn.functional.instance_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, momentum ?? 0.1, eps);
}
