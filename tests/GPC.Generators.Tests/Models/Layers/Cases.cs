using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>Every layer, in stacks that give its neighbours reason to overwrite what they must not.</summary>
static partial class Cases
{
    public static IReadOnlyList<LayerCase> All { get; } = [.. Elementwise, .. Images, .. Sequences, .. Heads, .. Parametrized];

    static IEnumerable<LayerCase> Elementwise =>
        [
            .. new (string Declared, Func<nn.Module<Tensor, Tensor>> Make)[]
            {
                ("ReLU", () => nn.ReLU()),
                ("LeakyReLU", () => nn.LeakyReLU(0.01)),
                ("LeakyReLU(0.3)", () => nn.LeakyReLU(0.3)),
                ("LeakyReLU(-0.3)", () => nn.LeakyReLU(-0.3)),
                ("LeakyReLU(0)", () => nn.LeakyReLU(0)),
                ("GELU", () => nn.GELU()),
                ("SiLU", () => nn.SiLU()),
                ("ELU", () => nn.ELU()),
                ("ELU(0.5)", () => nn.ELU(0.5)),
                ("ELU(-2)", () => nn.ELU(-2)),
                ("Softplus", () => nn.Softplus()),
                ("Softplus(Beta = 2.5, Threshold = 1)", () => nn.Softplus(2.5, 1)),
                ("Tanh", () => nn.Tanh()),
                ("Sigmoid", () => nn.Sigmoid()),
                ("Dropout", () => nn.Dropout(0.5)),
                ("Dropout(0.2)", () => nn.Dropout(0.2)),
                ("L2Normalize", () => Hand.Of(x => nn.functional.normalize(x, dim: -1))),
                ("L2Normalize(Eps = 2)", () => Hand.Of(x => nn.functional.normalize(x, dim: -1, eps: 2))),
            }.SelectMany(layer =>
                new LayerCase[]
                {
                    new($"{layer.Declared}", [7], () => nn.Sequential(layer.Make())),
                    new($"Linear(6), {layer.Declared}, {layer.Declared}, ReLU, Linear(3)", [2, 5], () =>
                        nn.Sequential(nn.Linear(5, 6), layer.Make(), layer.Make(), nn.ReLU(), nn.Linear(6, 3))
                    ),
                }
            ),
        ];

    static IEnumerable<LayerCase> Heads =>
        [
            new("Linear(5, Bias = false), Linear(3, InFeatures = 5)", [4], () =>
                nn.Sequential(nn.Linear(4, 5, hasBias: false), nn.Linear(5, 3))
            ),
            new("L2Normalize, Prototypes(3)", [4], () =>
                new Hand(
                    (self, x) => self.Through("1", nn.functional.normalize(x, dim: -1)) / 0.1,
                    ("1", () => nn.Linear(4, 3, hasBias: false))
                )
            ),
            new("Tanh, Prototypes(3, Temperature = 1, InFeatures = 4)", [4], () =>
                new Hand((self, x) => self.Through("1", x.tanh()), ("1", () => nn.Linear(4, 3, hasBias: false)))
            ),
            new("Prototypes(3, Fixed = true), ReLU", [4], () => new Hand((self, x) => (self.Through("0", x) / 0.1).relu(), ("0", () =>
                    {
                        var linear = nn.Linear(4, 3, hasBias: false);
                        nn.init.orthogonal_(linear.weight);
                        linear.weight.requires_grad = false;
                        return linear;
                    }))),
            new("Prototypes(3, Temperature = 0.5, Normalize = true, Name = \"clusters\"), ReLU", [2, 4], () =>
                new Hand(
                    (self, x) => (x.matmul(nn.functional.normalize(self.Get("clusters.weight"), dim: 1).t()) / 0.5).relu(),
                    ("clusters", () => nn.Linear(4, 3, hasBias: false))
                )
            ),
        ];
}
