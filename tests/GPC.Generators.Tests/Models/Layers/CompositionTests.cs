using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>Models inside of models.</summary>
[Collection(TorchRandomness.Name)]
public class CompositionTests
{
    [Fact]
    public void PartsAreRegisteredOnceUnderPyTorchsNames()
    {
        var assembly = CompiledModels.Load(
            """
            [Model, Input("channels", 4, 4)]
            [Conv2d("channels", 3, Padding = 1), BatchNorm2d(Affine = false)]
            public sealed partial class Body(int channels);

            [Model, Input("channels", 4, 4)]
            [Conv2d("channels", 1, Name = "proj")]
            public sealed partial class Shortcut(int channels);

            [Model, Input(4, 4, 4)]
            [Residual<Body>(Shortcut = typeof(Shortcut)), Repeat<Body>(2), Parallel<Body, Shortcut>(Name = "both")]
            public sealed partial class Net;
            """
        );
        using var net = CompiledModels.Make(assembly.GetType("User.Net")!);
        Assert.Equal(
            [
                "0.0.weight",
                "0.0.bias",
                "0_shortcut.proj.weight",
                "0_shortcut.proj.bias",
                "1.0.0.weight",
                "1.0.0.bias",
                "1.1.0.weight",
                "1.1.0.bias",
                "both_first.0.weight",
                "both_first.0.bias",
                "both_second.proj.weight",
                "both_second.proj.bias",
            ],
            net.named_parameters().Select(parameter => parameter.name)
        );
        Assert.Equal(12, net.named_buffers().Count());
    }
}
