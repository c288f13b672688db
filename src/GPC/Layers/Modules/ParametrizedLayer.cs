using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace GPC.Layers.Modules;

/// <summary>A layer whose weight is computed from other parameters in every forward pass.</summary>
public abstract class ParametrizedLayer : LayerModule
{
    readonly WeightedMap map;

    [ComponentName(Name = "bias")]
    Parameter? bias;

    private protected ParametrizedLayer(string name, WeightedMap map)
        : base(name) => this.map = map;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var weight = Weight();
        return map.Apply(input, weight, bias);
    }

    /// <summary>The weight, a new tensor.</summary>
    private protected abstract Tensor Weight();

    /// <summary>
    /// Draws weight, then bias, as PyTorch's linear layers and convolutions do: uniform within 1/sqrt(fan in). The bias is registered.
    /// </summary>
    /// <returns>The weight, which is not learned yet.</returns>
    private protected Tensor Draw()
    {
        var weight = empty(map.WeightShape);
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (!map.HasBias)
            return weight;
        var bound = 1 / Math.Sqrt(map.WeightShape.Skip(1).Aggregate(1L, (product, size) => product * size));
        bias = Learn("bias", nn.init.uniform_(empty(map.WeightShape[0]), -bound, bound));
        return weight;
    }
}
