using System.Text.Json.Nodes;
using GPC.Data;
using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>What a network makes of the plane: cluster, posterior and log-density on a grid of cells over the domain.</summary>
/// <param name="Domain">The domain, in each dimension.</param>
/// <param name="Clusters">The most probable cluster of each cell, the rows from the top.</param>
/// <param name="Certainty">Its posterior, from 0 to 255.</param>
/// <param name="Density">Logarithm of the density up to a constant, from 0, the least, to 255.</param>
/// <param name="Least">The least log-density less the greatest.</param>
sealed record PlaneMap(IntervalConfig Domain, byte[] Clusters, byte[] Certainty, byte[] Density, double Least)
{
    /// <summary>Cells in each dimension.</summary>
    public const int Side = 160;

    /// <summary>Runs a network, in evaluation mode, over the grid.</summary>
    public static PlaneMap Of(nn.Module<Tensor, Tensor> network, IntervalConfig domain)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var width = (domain.Max - domain.Min) / Side;
        var cells = new float[2 * Side * Side];
        for (var cell = 0; cell < Side * Side; cell++)
            (cells[2 * cell], cells[(2 * cell) + 1]) = (
                (float)(domain.Min + (((cell % Side) + 0.5) * width)),
                (float)(domain.Max - (((cell / Side) + 0.5) * width))
            );
        var logits = network.call(tensor(cells, [Side * Side, 2])).to(ScalarType.Float64);
        var isFinite = logits.isfinite().all(1);
        if (!isFinite.any().item<bool>())
            logits = zeros_like(logits);
        else
            // Where the network gives no number the density is least.
            logits = where(isFinite.unsqueeze(1), logits, logits[isFinite].min());
        var density = logits.logsumexp(1);
        density -= density.max();
        var least = Math.Min(density.min().item<double>(), -1e-9);
        var posteriors = logits.softmax(-1);
        return new(
            domain,
            Bytes(posteriors.argmax(-1)),
            Bytes((posteriors.amax([1]) * 255).round()),
            Bytes(((1 - (density / least)) * 255).round()),
            least
        );
    }

    /// <summary>A chart of this map.</summary>
    /// <param name="shows"><c>clusters</c> or <c>density</c>.</param>
    /// <param name="points">Points on it, in groups.</param>
    public JsonObject Chart(string shows, JsonArray points) =>
        new()
        {
            ["kind"] = "map",
            ["shows"] = shows,
            ["domain"] = ChartList.Numbers([Domain.Min, Domain.Max]),
            ["side"] = Side,
            ["clusters"] = ChartList.Bytes(Clusters),
            ["certainty"] = ChartList.Bytes(Certainty),
            ["density"] = ChartList.Bytes(Density),
            ["least"] = ChartList.Number(Least),
            ["groups"] = points,
        };

    static byte[] Bytes(Tensor values)
    {
        using var bytes = values.to(ScalarType.Byte).contiguous();
        return bytes.data<byte>().ToArray();
    }
}
