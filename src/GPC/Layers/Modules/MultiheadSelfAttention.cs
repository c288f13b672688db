using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace GPC.Layers.Modules;

/// <summary>
/// Attention of sequences <c>(B, N, features)</c> to themselves, in several heads: <c>nn.MultiheadAttention(..., batch_first=True)</c> of
/// PyTorch with its parameters' names and initialisation.
/// </summary>
public sealed class MultiheadSelfAttention : LayerModule
{
    readonly Linear projection;
    readonly long heads;
    readonly double dropout;

    [ComponentName(Name = "in_proj_weight")]
    Parameter weight;

    [ComponentName(Name = "in_proj_bias")]
    Parameter? bias;

    /// <summary>
    /// Draws the parameters: Xavier uniform weights for queries, keys and values, zero biases, a linear layer's weight for the output.
    /// </summary>
    /// <param name="features">Number of features.</param>
    /// <param name="heads">Number of heads, which divides the features.</param>
    /// <param name="dropout">Probability that an attention weight is zeroed in training.</param>
    /// <param name="bias">Whether the projections have biases.</param>
    public MultiheadSelfAttention(long features, long heads, double dropout = 0, bool bias = true)
        : base(nameof(MultiheadSelfAttention))
    {
        if (heads < 1 || features % heads != 0)
            throw new ArgumentException(
                $"MultiheadSelfAttention: heads must divide the features, found {heads} and {features}.",
                nameof(heads)
            );
        if (dropout is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(
                nameof(dropout),
                dropout,
                "MultiheadSelfAttention: dropout must be at least 0 and less than 1."
            );
        this.heads = heads;
        this.dropout = dropout;
        projection = nn.Linear(features, features, bias);
        weight = Learn("in_proj_weight", nn.init.xavier_uniform_(empty(3 * features, features)));
        if (bias)
            this.bias = Learn("in_proj_bias", zeros(3 * features));
        if (projection.bias is not null)
            nn.init.zeros_(projection.bias);
        register_module("out_proj", projection);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var joined = Attend(input);
        return projection.call(joined);
    }

    /// <summary>The heads' results beside each other, <c>(B, N, features)</c>.</summary>
    Tensor Attend(Tensor input)
    {
        long batch = input.shape[0],
            length = input.shape[1],
            features = input.shape[2];
        using var projected = nn.functional.linear(input, weight, bias);
        using var split = projected.view(batch, length, 3, heads, features / heads);
        using var parts = split.permute(2, 0, 3, 1, 4);
        using var weights = Weights(parts);
        using var values = parts.select(0, 2);
        using var results = weights.matmul(values);
        using var together = results.transpose(1, 2);
        return together.reshape(batch, length, features);
    }

    /// <summary>How much each position attends to each, <c>(B, heads, N, N)</c>.</summary>
    /// <param name="parts">Queries, keys and values, <c>(3, B, heads, N, features / heads)</c>.</param>
    Tensor Weights(Tensor parts)
    {
        using var queries = parts.select(0, 0);
        using var scaled = queries.div(Math.Sqrt(queries.shape[3]));
        using var keys = parts.select(0, 1);
        using var columns = keys.transpose(2, 3);
        using var scores = scaled.matmul(columns);
        var weights = scores.softmax(-1);
        if (!training || dropout == 0)
            return weights;
        using (weights)
            return nn.functional.dropout(weights, dropout);
    }
}
