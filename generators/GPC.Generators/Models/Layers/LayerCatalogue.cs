using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Every layer by the name of its attribute. A new layer is one file beside this one, one line here, and its attribute.</summary>
internal static class LayerCatalogue
{
    private static readonly Dictionary<string, Func<LayerSite, Placement?>> Layers = new()
    {
        ["Linear"] = LinearLayer.Place,
        ["Conv1d"] = ConvolutionLayer.Conv1d,
        ["Conv2d"] = ConvolutionLayer.Conv2d,
        ["ConvTranspose2d"] = ConvTranspose2dLayer.Place,
        ["Embedding"] = EmbeddingLayer.Place,
        ["BatchNorm1d"] = BatchNormLayer.BatchNorm1d,
        ["BatchNorm2d"] = BatchNormLayer.BatchNorm2d,
        ["GroupNorm"] = GroupNormLayer.Place,
        ["LayerNorm"] = LayerNormLayer.Place,
        ["MultiheadSelfAttention"] = AttentionLayer.Place,
        ["PatchEmbedding"] = PatchEmbeddingLayer.Place,
        ["PositionEmbedding"] = TokenLayers.PositionEmbedding,
        ["ClassToken"] = TokenLayers.ClassToken,
        ["Prototypes"] = PrototypesLayer.Place,
        ["L2Normalize"] = L2NormalizeLayer.Place,
        ["Dropout"] = DropoutLayer.Place,
        ["MaxPool2d"] = PoolLayers.MaxPool2d,
        ["AvgPool2d"] = PoolLayers.AvgPool2d,
        ["AdaptiveAvgPool2d"] = PoolLayers.AdaptiveAvgPool2d,
        ["GlobalAvgPool"] = PoolLayers.GlobalAvgPool,
        ["Flatten"] = ShapeLayers.Flatten,
        ["Reshape"] = ShapeLayers.Reshape,
        ["Upsample"] = UpsampleLayer.Place,
        ["Select"] = ShapeLayers.Select,
        ["ReLU"] = Activations.ReLU,
        ["LeakyReLU"] = Activations.LeakyReLU,
        ["GELU"] = Activations.GELU,
        ["SiLU"] = Activations.SiLU,
        ["ELU"] = Activations.ELU,
        ["Softplus"] = Activations.Softplus,
        ["Tanh"] = Activations.Tanh,
        ["Sigmoid"] = Activations.Sigmoid,
        ["Use"] = UseLayer.Place,
        ["Residual"] = ResidualLayer.Place,
        ["Repeat"] = RepeatLayer.Place,
        ["Parallel"] = ParallelLayer.Place,
        ["Custom"] = CustomLayer.Place,
    };

    public static IReadOnlyCollection<string> Kinds => Layers.Keys;

    /// <summary>Places a layer; null where a mistake leaves its result unknown. It is reported; of a layer that a user tried to declare, by the compiler.</summary>
    public static Placement? Place(LayerSite site) => Layers.TryGetValue(site.Use.Kind, out var place) ? place(site) : null;
}
