using GPC;
using GPC.Layers;

namespace Models;

/// <summary>Attention between the patches.</summary>
[Model, Input("length", "width")]
[LayerNorm(Eps = 1e-6, Name = "norm"), MultiheadSelfAttention("heads", Name = "attn")]
public sealed partial class AttentionPath(int heads, int length, int width);

/// <summary>A perceptron for each patch.</summary>
[Model, Input("length", "width")]
[LayerNorm(Eps = 1e-6, Name = "norm"), Linear("4 * width", Name = "fc1"), GELU, Linear("width", Name = "fc2")]
public sealed partial class PerceptronPath(int length, int width);

/// <summary>A block of a vision transformer, normalization first.</summary>
[Model, Input("length", "width")]
[Residual<AttentionPath>("heads"), Residual<PerceptronPath>]
public sealed partial class TransformerBlock(int heads, int length, int width);

/// <summary>
/// ViT-Tiny/4 for 32x32 images (Dosovitskiy et al., An Image is Worth 16x16 Words, 2021; Touvron et al. for the size Tiny): 64 patches of
/// 4x4, width 192, 12 blocks of 3 heads. 5,362,762 parameters.
/// </summary>
[Model, Input(3, 32, 32)]
[PatchEmbedding(192, 4, Name = "patch_embed"), ClassToken(Name = "cls_token"), PositionEmbedding(Name = "pos_embed")]
[Repeat<TransformerBlock>(12, 3, Name = "blocks")]
[LayerNorm(Eps = 1e-6, Name = "norm"), Select(0), Linear(10, Name = "head")]
public sealed partial class ViTTiny;
