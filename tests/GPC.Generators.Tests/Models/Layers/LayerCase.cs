using System.Globalization;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>A declared model beside the same network written by hand.</summary>
/// <param name="Layers">The declaration's layers, as attributes without brackets.</param>
/// <param name="Input">The shape of one sample.</param>
/// <param name="ByHand">Makes the network written by hand.</param>
sealed record LayerCase(string Layers, long[] Input, Func<nn.Module<Tensor, Tensor>> ByHand)
{
    const int Batch = 4;

    /// <summary>Number of different indices, where the input is indices.</summary>
    public int? Indices { get; init; }

    /// <summary>The class's declaration.</summary>
    public string Declaration(string name) =>
        $"[Model, Input({string.Join(", ", Input.Select(size => size.ToString(CultureInfo.InvariantCulture)))})]\n[{Layers}]\npublic "
        + $"sealed partial class {name};";

    /// <summary>A random batch, the same every time.</summary>
    public Tensor Sample()
    {
        manual_seed(11).Dispose();
        long[] shape = [Batch, .. Input];
        return Indices is { } count ? randint(count, shape, ScalarType.Int64) : randn(shape, requires_grad: true);
    }

    public override string ToString() => Layers;
}
