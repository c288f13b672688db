using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace GPC.Layers.Modules;

/// <summary><c>w = g v / |v|</c> for the weights of each output; see <see cref="Parametrization.WeightNorm"/>.</summary>
public sealed class WeightNorm : ParametrizedLayer
{
    readonly long[] directions;

    [ComponentName(Name = "weight_g")]
    Parameter length;

    [ComponentName(Name = "weight_v")]
    Parameter direction;

    /// <summary>Draws the weight as the plain layer does, and splits it.</summary>
    /// <param name="map">What the weight is used for.</param>
    public WeightNorm(WeightedMap map)
        : base(nameof(WeightNorm), map)
    {
        ArgumentNullException.ThrowIfNull(map);
        directions = [.. Enumerable.Range(1, map.WeightShape.Length - 1)];
        var weight = Draw();
        length = Learn("weight_g", linalg.vector_norm(weight, 2, directions, keepdim: true));
        direction = Learn("weight_v", weight);
    }

    private protected override Tensor Weight()
    {
        using var norm = linalg.vector_norm(direction, 2, directions, keepdim: true);
        using var scale = length.div(norm);
        return direction.mul(scale);
    }
}
