using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;
using static GPC.Generators.Declarations.Literal;

namespace GPC.Generators.Models.Layers;

/// <summary>Layers that make sequences of vectors, or change them.</summary>
static class SequenceLayers
{
    const string Attention = "global::GPC.Layers.Modules.MultiheadSelfAttention";

    /// <summary>A learned vector for each index.</summary>
    public static Placement? Embedding(LayerSite site)
    {
        var count = site.Arguments.Size("numEmbeddings", null);
        var features = site.Arguments.Size("embeddingDim", null);
        var padding = site.Arguments.Size("PaddingIdx", null, 0);
        if (site.Input is not { } input)
            return null;
        if (input.Element == Element.Real)
        {
            var advice = "put it before all layers that compute";
            site.Report.Add(Catalogue.WrongElement, site.At(), site.Text, Element.Index.Words(), Element.Real.Words(), advice);
            return null;
        }
        if (count is null || features is null || (padding is not null && !IsIndex(padding)))
            return null;

        var options = padding is null ? "" : $", padding_idx: {padding.Text}";
        return Placement.OfModule(
            Shape.Of([.. input.Dims, features]),
            "Embedding",
            $"global::TorchSharp.torch.nn.Embedding({count.Text}, {features.Text}{options})",
            parameters: count * features,
            multiplyAdds: Dim.Zero
        ) with
        {
            Takes = Element.Index,
            Steps = Step.Sequence(new Apply("global::GPC.Layers.LayerOperations.Embed({self}, {x})", Effect.Fresh)),
            EnergyFault = "takes indices, which a sampler can't change by following a gradient; embed outside of the energy model",
        };

        bool IsIndex(Dim index) =>
            site.Report.Require(Relation.AtLeast, count - 1, index, () =>
                site.OutOfRange(site.At("PaddingIdx"), $"less than {count.Text}, the number of embeddings", index.Text)
            );
    }

    /// <summary>An image as a sequence of patches, each mapped linearly.</summary>
    public static Placement? PatchEmbedding(LayerSite site)
    {
        var features = site.Arguments.Size("embedDim", null);
        var patch = site.Arguments.Extent("patchSize", 2, null);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.ExpectImages() is not { } input)
            return null;
        var (channels, image) = (input.Dims[0], Extent.Of(input.Dims.Skip(1)));
        site.Stated("InChannels", "channels", channels);
        if (features is null || patch is null || !site.InEachDirection("patchSize", 2, DividesImage))
            return null;

        var count = image.Zip(patch, (size, part) => size / part).Product;
        var weights = features * channels * patch.Product;
        var window = new Window(patch, patch, Extent.Of(0, 2), Extent.Of(1, 2));
        var arguments = $"{channels.Text}, {features.Text}, {window.KernelCode}{window.OptionsCode}{Option("bias", bias, true)}";
        return new Placement(Shape.Of(count, features))
        {
            Parameters = weights + (bias ? features : 0),
            MultiplyAdds = weights * count,
            Members = Member.List(Member.Module("Conv2d", $"global::TorchSharp.torch.nn.Conv2d({arguments})")),
            Steps = Step.Sequence(
                new Apply("{self}.call({x})", Effect.Fresh),
                new Apply("{x}.flatten(2)", Effect.View),
                new Apply("{x}.transpose(1, 2)", Effect.View)
            ),
        };

        bool DividesImage(int direction, Place at) =>
            site.Divides(
                at,
                direction == 0 ? "the height" : "the width",
                image.Sizes[direction],
                "patchSize",
                patch.Sizes[direction],
                "choose a patch that divides the image"
            );
    }

    /// <summary>A learned vector for each position, which is added.</summary>
    public static Placement? PositionEmbedding(LayerSite site)
    {
        var std = Deviation(site);
        return site.ExpectSequences() is { } input
            ? Learned(
                input with
                {
                    Element = Element.Real,
                },
                std,
                count: input.Dims[0],
                features: input.Dims[1],
                new Apply("{x}.add({self})", Effect.Fresh, "{x}.add_({self})")
            )
            : null;
    }

    /// <summary>A learned vector that is put before the others.</summary>
    public static Placement? ClassToken(LayerSite site)
    {
        var std = Deviation(site);
        return site.ExpectSequences() is { } input
            ? Learned(
                Shape.Of(input.Dims[0] + 1, input.Dims[1]),
                std,
                count: 1,
                features: input.Dims[1],
                new Apply("global::GPC.Layers.LayerOperations.Prepend({self}, {x})", Effect.Fresh)
            )
            : null;
    }

    /// <summary>Attention of a sequence to itself, in several heads.</summary>
    public static Placement? MultiheadSelfAttention(LayerSite site)
    {
        var heads = site.Arguments.Size("numHeads", null);
        var dropout = DropoutLayer.Probability(site, "Dropout", 0);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.ExpectSequences() is not { } input)
            return null;
        var (length, features) = (input.Dims[0], input.Dims[1]);
        site.Stated("EmbedDim", "features", features);
        var advice = "choose a number of heads that divides the features";
        if (heads is null || !site.Divides(site.At("numHeads"), "the features", features, "numHeads", heads, advice))
            return null;

        var options = Option("dropout", dropout, 0) + Option("bias", bias, true);
        return Placement.OfModule(
            input with
            {
                Element = Element.Real,
            },
            Attention,
            $"new {Attention}({features.Text}, {heads.Text}{options})",
            parameters: 4 * features * (features + (bias ? 1 : 0)),
            multiplyAdds: 4 * length * features * features + 2 * length * length * features
        ) with
        {
            EnergyFault = dropout > 0 ? DropoutLayer.Fault : null,
        };
    }

    static double Deviation(LayerSite site) => site.Arguments.Number("Std", 0.02, value => value >= 0, "at least 0");

    static Placement Learned(Shape output, double std, Dim count, Dim features, Step step)
    {
        var code = $"global::GPC.Layers.LayerOperations.NormalParameter({Number(std)}, 1, {count.Text}, {features.Text})";
        return new(output)
        {
            Parameters = count * features,
            Members = Member.List(new Member("", MemberKind.Parameter, "global::TorchSharp.Modules.Parameter", code)),
            Steps = Step.Sequence(step),
        };
    }
}
