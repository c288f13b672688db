using GPC.Layers.Modules;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

static partial class Cases
{
    // What the two modules compute is compared with PyTorch in ModuleAgreementTests.
    static IEnumerable<LayerCase> Parametrized =>
        [
            new("Linear(4, Parametrization = Parametrization.WeightNorm), ReLU", [5], () =>
                nn.Sequential(new WeightNorm(new LinearMap(5, 4)), nn.ReLU())
            ),
            new("Linear(4, Bias = false, Parametrization = Parametrization.SpectralNorm), ReLU", [2, 5], () =>
                nn.Sequential(new SpectralNorm(new LinearMap(5, 4, false)), nn.ReLU())
            ),
            new("Conv1d(4, 3, Padding = 1, Stride = 2, Parametrization = Parametrization.SpectralNorm), ReLU", [3, 8], () =>
                nn.Sequential(new SpectralNorm(new ConvolutionMap(3, 4, [3], [2], [1], [1])), nn.ReLU())
            ),
            new(
                "Conv2d(4, new[] { 3, 1 }, Padding = new[] { 1, 0 }, Groups = 2, Bias = false, Parametrization = "
                    + "Parametrization.WeightNorm), ReLU",
                [2, 4, 5],
                () => nn.Sequential(new WeightNorm(new ConvolutionMap(2, 4, [3, 1], [1, 1], [1, 0], [1, 1], 2, false)), nn.ReLU())
            ),
            new("Conv2d(4, 3, Parametrization = Parametrization.None), ReLU", [2, 4, 5], () =>
                nn.Sequential(nn.Conv2d(2, 4, 3), nn.ReLU())
            ),
        ];
}
