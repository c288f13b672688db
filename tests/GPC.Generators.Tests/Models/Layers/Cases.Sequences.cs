using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

static partial class Cases
{
    static IEnumerable<LayerCase> Sequences =>
        [
            new("Conv1d(4, 3)", [3, 8], () => nn.Sequential(nn.Conv1d(3, 4, 3))),
            new("Conv1d(6, 3, Stride = 2, Padding = 2, Dilation = 2, Groups = 3, Bias = false, InChannels = 3), ReLU", [3, 8], () =>
                nn.Sequential(nn.Conv1d(3, 6, 3, stride: 2, padding: 2, dilation: 2, groups: 3, bias: false), nn.ReLU())
            ),
            new("Conv1d(4, 5, Padding = \"same\")", [3, 8], () => nn.Sequential(nn.Conv1d(3, 4, 5, Padding.Same))),
            new("BatchNorm1d, ReLU", [5], () => nn.Sequential(nn.BatchNorm1d(5), nn.ReLU())),
            new("BatchNorm1d(Momentum = 0.5, NumFeatures = 5), ReLU", [5, 6], () =>
                nn.Sequential(nn.BatchNorm1d(5, momentum: 0.5), nn.ReLU())
            ),
            new("Embedding(9, 4), ReLU", [5], () => nn.Sequential(nn.Embedding(9, 4), nn.ReLU())) { Indices = 9 },
            new("Reshape(3, 2), Flatten, Embedding(9, 4, PaddingIdx = 2), Select(1), ReLU", [6], () =>
                new Hand((self, x) => self.Through("2", x).select(1, 1).relu(), ("2", () => nn.Embedding(9, 4, padding_idx: 2)))
            )
            {
                Indices = 9,
            },
            new("LayerNorm, ReLU", [5, 6], () => nn.Sequential(nn.LayerNorm(6), nn.ReLU())),
            new("LayerNorm(NormalizedShape = new[] { 5, 6 }, Eps = 0.1, Bias = false)", [2, 5, 6], () =>
                nn.Sequential(nn.LayerNorm([5, 6], eps: 0.1, bias: false))
            ),
            new("LayerNorm(NormalizedShape = 6, ElementwiseAffine = false)", [5, 6], () =>
                nn.Sequential(nn.LayerNorm(6, elementwise_affine: false))
            ),
            new("PatchEmbedding(6, 4), ReLU", [3, 8, 12], () =>
                new Hand((self, x) => self.Through("0", x).flatten(2).transpose(1, 2).relu(), ("0", () => nn.Conv2d(3, 6, 4, stride: 4)))
            ),
            new("PatchEmbedding(6, new[] { 4, 2 }, InChannels = 3, Bias = false, Name = \"patch\")", [3, 8, 12], () =>
                new Hand(
                    (self, x) => self.Through("patch", x).flatten(2).transpose(1, 2),
                    ("patch", () => nn.Conv2d(3, 6, (4, 2), stride: (4, 2), bias: false))
                )
            ),
            new("PositionEmbedding(Name = \"pos_embed\"), ReLU", [5, 6], () =>
                new Hand((self, x) => (x + self.Get("pos_embed")).relu(), ("pos_embed", () => Normal(0.02, 1, 5, 6)))
            ),
            new("Linear(4), PositionEmbedding(Std = 0.5), ReLU", [5, 6], () =>
                new Hand(
                    (self, x) => (self.Through("0", x) + self.Get("1")).relu(),
                    ("0", () => nn.Linear(6, 4)),
                    ("1", () => Normal(0.5, 1, 5, 4))
                )
            ),
            new("ClassToken(Name = \"cls_token\"), ReLU", [5, 6], () =>
                new Hand(
                    (self, x) => cat([self.Get("cls_token").expand(x.shape[0], 1, 6), x], 1).relu(),
                    ("cls_token", () => Normal(0.02, 1, 1, 6))
                )
            ),
            new("Select(0), ReLU", [5, 6], () => Hand.Of(x => x.select(1, 0).relu())),
            new("Linear(3), Select(4), ReLU, Select(1), Linear(2)", [5, 4, 6], () =>
                new Hand(
                    (self, x) => self.Through("4", self.Through("0", x).select(1, 4).relu().select(1, 1)),
                    ("0", () => nn.Linear(6, 3)),
                    ("4", () => nn.Linear(3, 2))
                )
            ),
            new("MultiheadSelfAttention(2), ReLU", [5, 6], () => Attention(6, 2)),
            new("MultiheadSelfAttention(3, Bias = false, EmbedDim = 6), ReLU", [5, 6], () => Attention(6, 3, bias: false)),
        ];

    static TorchSharp.Modules.Parameter Normal(double std, params long[] shape)
    {
        var parameter = nn.Parameter(empty(shape));
        nn.init.normal_(parameter, 0, std);
        return parameter;
    }

    static Hand Attention(long features, long heads, bool bias = true) =>
        new(
            (self, x) =>
            {
                var sequence = x.transpose(0, 1);
                var attention = (TorchSharp.Modules.MultiheadAttention)self.children().Single();
                return attention.call(sequence, sequence, sequence).Item1.transpose(0, 1).relu();
            },
            ("0", () => nn.MultiheadAttention(features, heads, bias: bias))
        );
}
