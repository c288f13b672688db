using GPC.Generators.Tests.Harness;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>Layers whose sizes are a model's parameters.</summary>
[Collection(TorchRandomness.Name)]
public class ParameterTests
{
    const string Everything = """
        [Model, Input("channels", "size", "size")]
        [Conv2d("channels * 2", "kernel", Padding = "same"), BatchNorm2d, LeakyReLU, MaxPool2d(2)]
        [Conv2d("channels * 4", new[] { 3, 1 }, Stride = new[] { 2, 1 }, Padding = new[] { 1, 0 },
            Groups = "channels", Parametrization = Parametrization.WeightNorm), ELU, GroupNorm("channels")]
        [Upsample(ScaleFactor = new[] { 2, 1 }), AvgPool2d(2),
            ConvTranspose2d("channels", "kernel", Stride = 2, Padding = 1, OutputPadding = 1), Dropout(0.1)]
        [PatchEmbedding("heads * 4", 2), ClassToken, PositionEmbedding, LayerNorm(NormalizedShape = "heads * 4"),
            MultiheadSelfAttention("heads"), Select(0)]
        [Reshape("heads", 4), Conv1d("heads * 2", 3, Padding = 1, Parametrization = Parametrization.SpectralNorm), BatchNorm1d,
            Flatten, L2Normalize, Prototypes("channels + 1")]
        public sealed partial class Everything(int channels, int size, int kernel = 3, int heads = 2);
        """;

    static readonly Lazy<Type> Compiled = new(() => CompiledModels.Load(Everything).GetType("User.Everything", throwOnError: true)!);

    [Theory]
    [InlineData(1, 8, 3, 2)]
    [InlineData(3, 16, 5, 1)]
    [InlineData(2, 8, 1, 3)]
    public void WorkWithEveryValueThatFits(int channels, int size, int kernel, int heads)
    {
        using var scope = NewDisposeScope();
        using var model = CompiledModels.Make(Compiled.Value, channels, size, kernel, heads);
        var input = randn(4, channels, size, size, requires_grad: true);
        var output = model.call(input);
        output.sum().backward();
        Assert.Equal([4, channels + 1], output.shape);
        Assert.Equal([channels + 1], (IEnumerable<long>)Compiled.Value.GetProperty("OutputShape")!.GetValue(model)!);
        Assert.Equal(
            model.parameters().Sum(parameter => parameter.numel()),
            (long)Compiled.Value.GetProperty("ParameterCount")!.GetValue(model)!
        );
        Assert.All(model.named_parameters(), parameter => Assert.True(parameter.parameter.grad is not null, parameter.name));
    }

    [Theory]
    [InlineData(2, 8, 4, 2, "dilation * (kernelSize - 1)")]
    [InlineData(2, 1, 3, 2, "has a kernel of 2 x 2, larger than its input")]
    public void RefuseOthersWhenTheyAreMade(int channels, int size, int kernel, int heads, string said)
    {
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() =>
            CompiledModels.Make(Compiled.Value, channels, size, kernel, heads)
        );
        Assert.Contains(said, Assert.IsType<ArgumentException>(thrown.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MoveToAnotherTypeTogetherWithTheModel()
    {
        var type = CompiledModels
            .Load(
                "[Model, Input(5, 6)]\n[PositionEmbedding, ClassToken(Name = \"cls_token\"), MultiheadSelfAttention(2), Linear(3, "
                    + "Parametrization = Parametrization.SpectralNorm)]\npublic sealed partial class Net;"
            )
            .GetType("User.Net")!;
        using var scope = NewDisposeScope();
        using var model = CompiledModels.Make(type);
        model.to(ScalarType.Float64);
        Assert.Equal(ScalarType.Float64, model.call(randn(2, 5, 6, ScalarType.Float64)).dtype);

        // TorchSharp replaces parameters and finds their fields by this attribute.
        Assert.Equal(
            ["0", "cls_token"],
            type.GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
                .Where(field => field.FieldType == typeof(TorchSharp.Modules.Parameter))
                .Select(field =>
                    field
                        .GetCustomAttributes(typeof(TorchSharp.Utils.ComponentNameAttribute), false)
                        .Cast<TorchSharp.Utils.ComponentNameAttribute>()
                        .Single()
                        .Name
                )
        );
    }

    [Fact]
    public void MayHaveTheNamesOfWhatIsGenerated()
    {
        var type = CompiledModels
            .Load(
                """
                [Model, Input("x1", "input", "input")]
                [Dropout, MaxPool2d("x2 + 1", Stride = "x2"), AvgPool2d("x2", Stride = "training"),
                    AdaptiveAvgPool2d(new object[] { "input", 3 })]
                [Upsample(Size = new object[] { "x1 * 2", "x2" }), Reshape("x1 * 2", "x1 * x2"), Select("x2 - 1"), Linear("x1")]
                public sealed partial class Net(int input, int x1, int x2, int training);
                """
            )
            .GetType("User.Net")!;
        using var scope = NewDisposeScope();
        using var model = CompiledModels.Make(type, 8, 3, 2, 1);
        Assert.Equal([4, 3], model.call(randn(4, 3, 8, 8)).shape);
    }
}
