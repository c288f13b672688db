using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>
/// Every layer by the name of its attribute. A new layer is a method in one of the files beside this one, one line here, and its attribute.
/// </summary>
static class LayerCatalogue
{
    static readonly Dictionary<string, Func<LayerSite, Placement?>> Layers = new()
    {
        ["Linear"] = LinearLayers.Linear,
        ["Conv1d"] = ConvolutionLayers.Conv1d,
        ["Conv2d"] = ConvolutionLayers.Conv2d,
        ["ConvTranspose2d"] = ConvolutionLayers.ConvTranspose2d,
        ["Embedding"] = SequenceLayers.Embedding,
        ["BatchNorm1d"] = NormalizationLayers.BatchNorm1d,
        ["BatchNorm2d"] = NormalizationLayers.BatchNorm2d,
        ["GroupNorm"] = NormalizationLayers.GroupNorm,
        ["LayerNorm"] = NormalizationLayers.LayerNorm,
        ["MultiheadSelfAttention"] = SequenceLayers.MultiheadSelfAttention,
        ["PatchEmbedding"] = SequenceLayers.PatchEmbedding,
        ["PositionEmbedding"] = SequenceLayers.PositionEmbedding,
        ["ClassToken"] = SequenceLayers.ClassToken,
        ["Prototypes"] = LinearLayers.Prototypes,
        ["L2Normalize"] = NormalizationLayers.L2Normalize,
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
        ["Use"] = CompositionLayers.Use,
        ["Residual"] = CompositionLayers.Residual,
        ["Repeat"] = CompositionLayers.Repeat,
        ["Parallel"] = CompositionLayers.Parallel,
        ["Custom"] = CustomLayer.Place,
    };

    static readonly Dictionary<string, LayerResult> Results = new()
    {
        ["Linear"] = LayerResult.Logits,
        ["Prototypes"] = LayerResult.Logits,
        ["Use"] = LayerResult.OfModel,
        ["Repeat"] = LayerResult.OfModel,
    };

    public static IReadOnlyCollection<string> Kinds => Layers.Keys;

    /// <summary>
    /// Places a layer; null where a mistake leaves its result unknown. The mistake is reported here, or by the compiler where the attribute
    /// does not exist.
    /// </summary>
    public static Placement? Place(LayerSite site) => Layers.TryGetValue(site.Use.Kind, out var place) ? place(site) : null;

    /// <summary>What a layer's result is, as far as that can be told without placing it.</summary>
    public static LayerResult ResultOf(string kind) => Results.TryGetValue(kind, out var result) ? result : LayerResult.Embeddings;
}

/// <summary>What the result of a layer is to a model's user.</summary>
enum LayerResult
{
    Embeddings,

    Logits,

    /// <summary>What the result of the model is that it uses.</summary>
    OfModel,
}
