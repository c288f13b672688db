using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>A learned vector for each index.</summary>
internal static class EmbeddingLayer
{
    public static Placement? Place(LayerSite site)
    {
        var count = site.Arguments.Size("numEmbeddings", null);
        var features = site.Arguments.Size("embeddingDim", null);
        var padding = site.Arguments.Size("PaddingIdx", null, 0);
        if (site.Input is not { } input) return null;
        if (input.Element == Element.Real)
        {
            site.Report.Add(Catalogue.WrongElement, site.At(), site.Text, Messages.Of(Element.Index), Messages.Of(Element.Real), "put it before all layers that compute");
            return null;
        }
        if (count is null || features is null) return null;
        if (padding is not null && !site.Report.Require(Relation.AtLeast, count - 1, padding, () => site.OutOfRange(site.At("PaddingIdx"), $"less than {count.Text}, the number of embeddings", padding.Text))) return null;

        return Placement.OfModule(
            Shape.Of([.. input.Dims, features]),
            "Embedding",
            $"global::TorchSharp.torch.nn.Embedding({count.Text}, {features.Text}{(padding is null ? "" : $", padding_idx: {padding.Text}")})",
            parameters: count * features,
            multiplyAdds: Dim.Zero) with
        {
            Takes = Element.Index,
            Steps = new Step[] { new Apply("global::GPC.Layers.Operations.Embed({self}, {x})", Effect.Fresh) }.ToEquatableArray(),
            EnergyFault = "takes indices, which a sampler can't change by following a gradient; embed outside of the energy model",
        };
    }
}
