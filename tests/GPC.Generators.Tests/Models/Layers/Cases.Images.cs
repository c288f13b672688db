using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

static partial class Cases
{
    static IEnumerable<LayerCase> Images =>
        [
            new("Conv2d(4, 3)", [3, 8, 7], () => nn.Sequential(nn.Conv2d(3, 4, 3))),
            new("Conv2d(6, 3, Stride = 2, Padding = 1, Groups = 3, Bias = false, InChannels = 3), ReLU", [3, 8, 7], () =>
                nn.Sequential(nn.Conv2d(3, 6, 3, stride: 2, padding: 1, groups: 3, bias: false), nn.ReLU())
            ),
            new("Conv2d(4, new[] { 3, 5 }, Padding = new[] { 0, 2 }, Stride = new[] { 2, 1 }, Dilation = new[] { 2, 1 })", [3, 9, 7], () =>
                nn.Sequential(nn.Conv2d(3, 4, (3, 5), stride: (2, 1), padding: (0, 2), dilation: (2, 1)))
            ),
            new("Conv2d(4, 3, Padding = \"same\", Dilation = 2)", [3, 9, 7], () =>
                nn.Sequential(nn.Conv2d(3, 4, 3, Padding.Same, dilation: 2))
            ),
            new("Conv2d(4, new[] { 3, 1 }, Padding = \"same\")", [3, 9, 7], () => nn.Sequential(nn.Conv2d(3, 4, (3, 1), Padding.Same))),
            new("BatchNorm2d, ReLU", [3, 4, 5], () => nn.Sequential(nn.BatchNorm2d(3), nn.ReLU())),
            new("Conv2d(4, 3), BatchNorm2d(Eps = 0.1, Momentum = 0.3, NumFeatures = 4), ReLU", [3, 4, 5], () =>
                nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4, eps: 0.1, momentum: 0.3), nn.ReLU())
            ),
            new("BatchNorm2d(Affine = false, TrackRunningStats = false)", [3, 4, 5], () =>
                nn.Sequential(nn.BatchNorm2d(3, affine: false, track_running_stats: false))
            ),
            new("MaxPool2d(2), ReLU", [3, 9, 8], () => nn.Sequential(nn.MaxPool2d(2), nn.ReLU())),
            new("Conv2d(4, 1), MaxPool2d(3, Stride = 2, Padding = 1), ReLU", [3, 9, 8], () =>
                nn.Sequential(nn.Conv2d(3, 4, 1), nn.MaxPool2d(3, stride: 2, padding: 1), nn.ReLU())
            ),
            new("MaxPool2d(new[] { 3, 2 }, Dilation = new[] { 1, 2 }, Padding = new[] { 1, 0 })", [3, 9, 8], () =>
                Hand.Of(x => nn.functional.max_pool2d(x, (3, 2), padding: (1, 0), dilation: (1, 2)))
            ),
            new("AvgPool2d(2)", [3, 9, 8], () => nn.Sequential(nn.AvgPool2d(2))),
            new("Conv2d(4, 1), AvgPool2d(3, Stride = 1, Padding = 1, CountIncludePad = false), ReLU", [3, 9, 8], () =>
                nn.Sequential(nn.Conv2d(3, 4, 1), nn.AvgPool2d(3, stride: 1, padding: 1, count_include_pad: false), nn.ReLU())
            ),
            new("AvgPool2d(new[] { 2, 3 }, Stride = new[] { 1, 2 }, Padding = new[] { 0, 1 })", [3, 9, 8], () =>
                Hand.Of(x => nn.functional.avg_pool2d(x, (2, 3), stride: (1, 2), padding: (0, 1)))
            ),
            new("GlobalAvgPool", [3, 4, 5], () => Hand.Of(x => x.mean([2, 3]))),
            new("GlobalAvgPool, ReLU", [3, 5], () => Hand.Of(x => x.mean([2]).relu())),
            new("ConvTranspose2d(4, 3)", [3, 4, 5], () => nn.Sequential(nn.ConvTranspose2d(3, 4, 3))),
            new(
                "ConvTranspose2d(4, 3, Stride = 2, Padding = 1, OutputPadding = 1, InChannels = 2, Groups = 2, Bias = false), ReLU",
                [2, 4, 5],
                () =>
                    nn.Sequential(nn.ConvTranspose2d(2, 4, 3, stride: 2, padding: 1, output_padding: 1, groups: 2, bias: false), nn.ReLU())
            ),
            new(
                "ConvTranspose2d(4, 3, Stride = new[] { 2, 1 }, Padding = new[] { 0, 1 }, OutputPadding = new[] { 1, 0 }, Dilation = "
                    + "new[] { 1, 2 })",
                [3, 4, 5],
                () =>
                    new Hand(
                        (self, x) =>
                            nn.functional.conv_transpose2d(x, self.Get("0.weight"), self.Get("0.bias"), [2, 1], [0, 1], [1, 0], [1, 2]),
                        ("0", () => nn.ConvTranspose2d(3, 4, (3, 3)))
                    )
            ),
            new("GroupNorm(2), ReLU", [4, 3, 5], () =>
            {
                var norm = nn.GroupNorm(2, 4);
                nn.init.ones_(norm.weight);
                nn.init.zeros_(norm.bias!);
                return nn.Sequential(norm, nn.ReLU());
            }),
            new("GroupNorm(4, Eps = 0.1, Affine = false, NumChannels = 4)", [4, 5], () =>
                nn.Sequential(nn.GroupNorm(4, 4, eps: 0.1, affine: false))
            ),
            new("AdaptiveAvgPool2d(1), ReLU", [3, 5, 4], () => nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.ReLU())),
            new("AdaptiveAvgPool2d(new[] { 2, 3 }), ReLU", [3, 5, 4], () => nn.Sequential(nn.AdaptiveAvgPool2d((2, 3)), nn.ReLU())),
            new("Upsample(ScaleFactor = 2), ReLU", [3, 4, 5], () => nn.Sequential(nn.Upsample(scale_factor: [2, 2]), nn.ReLU())),
            new("Conv2d(2, 1), Upsample(Size = new[] { 7, 9 }, Mode = Interpolation.Bilinear, AlignCorners = true), ReLU", [3, 4, 5], () =>
                nn.Sequential(nn.Conv2d(3, 2, 1), nn.Upsample([7, 9], mode: UpsampleMode.Bilinear, align_corners: true), nn.ReLU())
            ),
            new("Upsample(ScaleFactor = new[] { 1, 3 }, Mode = Interpolation.Bicubic)", [3, 4, 5], () =>
                nn.Sequential(nn.Upsample(scale_factor: [1, 3], mode: UpsampleMode.Bicubic))
            ),
            new("Reshape(6, 10), ReLU", [3, 4, 5], () => Hand.Of(x => x.reshape(-1, 6, 10).relu())),
            new("Linear(6), Reshape(1, 2, 3), ReLU, Flatten, Linear(2)", [4], () =>
                new Hand(
                    (self, x) => self.Through("4", self.Through("0", x).relu()),
                    ("0", () => nn.Linear(4, 6)),
                    ("4", () => nn.Linear(6, 2))
                )
            ),
            new("Flatten", [3], () => nn.Sequential(nn.Flatten())),
            new("Flatten, ReLU, Linear(2)", [3, 4, 5], () => nn.Sequential(nn.Flatten(), nn.ReLU(), nn.Linear(60, 2))),
            new("Conv2d(4, 1), Flatten, ReLU, Linear(2)", [3, 4, 5], () =>
                nn.Sequential(nn.Conv2d(3, 4, 1), nn.Flatten(), nn.ReLU(), nn.Linear(80, 2))
            ),
        ];
}
