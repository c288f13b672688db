using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace GPC.Layers.Modules;

/// <summary>The weight divided by its greatest singular value; see <see cref="Parametrization.SpectralNorm"/>.</summary>
public sealed class SpectralNorm : ParametrizedLayer
{
    const double Eps = 1e-12;

    [ComponentName(Name = "weight_orig")]
    Parameter original;

    // Left and right singular vectors, estimated: (out) and (in, times the kernel).
    [ComponentName(Name = "weight_u")]
    Tensor left;

    [ComponentName(Name = "weight_v")]
    Tensor right;

    /// <summary>Draws the weight as the plain layer does, then random vectors.</summary>
    /// <param name="map">What the weight is used for.</param>
    public SpectralNorm(WeightedMap map)
        : base(nameof(SpectralNorm), map)
    {
        ArgumentNullException.ThrowIfNull(map);
        original = Learn("weight_orig", Draw());
        left = Keep("weight_u", RandomDirection(map.WeightShape[0]));
        right = Keep("weight_v", RandomDirection(map.WeightShape.Skip(1).Aggregate(1L, (product, size) => product * size)));
    }

    private protected override Tensor Weight()
    {
        using var matrix = original.flatten(1);
        if (training)
            Iterate(matrix);

        // Copies, because the gradient of this pass must not see the vectors of the next.
        using var u = left.clone();
        using var v = right.clone();
        using var image = matrix.mv(v);
        using var greatest = u.dot(image);
        return original.div(greatest);
    }

    /// <summary>One step of power iteration, which brings both vectors closer to the singular vectors.</summary>
    void Iterate(Tensor matrix)
    {
        using var _ = no_grad();
        using var transposed = matrix.t();
        using var back = transposed.mv(left);
        using var newRight = nn.functional.normalize(back, dim: 0, eps: Eps);
        right.copy_(newRight);
        using var forth = matrix.mv(right);
        using var newLeft = nn.functional.normalize(forth, dim: 0, eps: Eps);
        left.copy_(newLeft);
    }

    static Tensor RandomDirection(long size)
    {
        using var drawn = randn(size);
        return nn.functional.normalize(drawn, dim: 0, eps: Eps);
    }
}
