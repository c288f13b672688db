using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Models;

/// <summary>What is written, chosen to be read.</summary>
public class ModelEmitterTests
{
    [Fact]
    public void Perceptron() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input(2)]
                    [Linear(100), ReLU]
                    [Linear(100), ReLU]
                    [Linear(10, Name = "head")]
                    public sealed partial class Perceptron;
                    """
                )
                .Source("User.Perceptron.g.cs")
        );

    [Fact]
    public void ResidualWithParameters() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input("features")]
                    [Linear("width"), ReLU, Linear("features")]
                    public sealed partial class Body(int features, int width);

                    [Model, Input("features")]
                    [Residual<Body>("features", "features * 4"), ReLU]
                    public sealed partial class Block(int features);

                    [Model, Input(16)]
                    [Use<Block>, Repeat<Block>(3), Linear(4)]
                    public sealed partial class Deep;
                    """
                )
                .Source("User.Block.g.cs")
        );

    [Fact]
    public void Convolutions() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input(3, 32, 32)]
                    [Conv2d(32, 3, Padding = 1, Bias = false, Name = "conv1"), BatchNorm2d(Name = "bn1"), ReLU, MaxPool2d(2)]
                    [Conv2d(64, new[] { 3, 5 }, Stride = 2, Groups = 4), SiLU, Dropout(0.1)]
                    [Flatten, Linear(10)]
                    public sealed partial class Convolutional;
                    """
                )
                .Source("User.Convolutional.g.cs")
        );

    [Fact]
    public void Decoder() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input<Embeddings>(64), Output<Samples>]
                    [Linear(192), Reshape(12, 4, 4)]
                    [Upsample(ScaleFactor = 2), ConvTranspose2d(3, 4, Stride = 2, Padding = 1), Sigmoid]
                    public sealed partial class Decoder;
                    """
                )
                .Source("User.Decoder.g.cs")
        );

    [Fact]
    public void Transformer() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input("length", "width")]
                    [LayerNorm, MultiheadSelfAttention("heads")]
                    public sealed partial class Attention(int heads, int length, int width);

                    [Model, Input(3, 32, 32)]
                    [PatchEmbedding(64, 8), ClassToken(Name = "cls_token"), PositionEmbedding(Name = "pos_embed")]
                    [Residual<Attention>(4), LayerNorm, Select(0), Linear(10, Name = "head")]
                    public sealed partial class Transformer;
                    """
                )
                .Source("User.Transformer.g.cs")
        );

    [Fact]
    public void Clusterer() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input(2)]
                    [Linear(100), ReLU]
                    public sealed partial class Encoder;

                    [Model, EnergyModel, Input<Encoder>]
                    [Use<Encoder>(Name = "enc")]
                    [Linear(2), L2Normalize, Prototypes(3, Temperature = 0.5, Normalize = true, Name = "prototypes")]
                    public sealed partial class Clusterer;
                    """
                )
                .Source("User.Clusterer.g.cs")
        );

    [Fact]
    public void Shortcut() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input("channels", "size", "size")]
                    [Conv2d("width", 3, Stride = 2, Padding = 1), Tanh]
                    public sealed partial class Body(int width, int channels, int size);

                    [Model, Input("channels", "size", "size")]
                    [Conv2d("width", 1, Stride = 2)]
                    public sealed partial class Projection(int width, int channels, int size);

                    [Model, Input("channels", "size", "size")]
                    [Residual<Body>("channels * 2", Shortcut = typeof(Projection),
                        ShortcutArguments = new object[] { "channels * 2" }), ReLU]
                    public sealed partial class Halve(int channels, int size);
                    """
                )
                .Source("User.Halve.g.cs")
        );

    [Fact]
    public void Branches() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    [Model, Input("features")]
                    [Linear(8, Parametrization = Parametrization.SpectralNorm), LeakyReLU(0.2)]
                    public sealed partial class Narrow(int features);

                    [Model, Input("features")]
                    [Linear(24), ReLU]
                    public sealed partial class Wide(int features);

                    [Model, Input(16)]
                    [Parallel<Narrow, Wide>, GELU]
                    public sealed partial class Branches;
                    """
                )
                .Source("User.Branches.g.cs")
        );

    [Fact]
    public void WordsAndHand() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    public sealed class Reverse() : torch.nn.Module<torch.Tensor, torch.Tensor>("Reverse")
                    {
                        public override torch.Tensor forward(torch.Tensor input) => input.flip(1);
                    }

                    [Model, Input(12)]
                    [Embedding(1000, 16), Custom<Reverse>, ReLU, GlobalAvgPool]
                    public sealed partial class WordsAndHand;
                    """
                )
                .Source("User.WordsAndHand.g.cs")
        );

    [Fact]
    public void NestedInGenericType() =>
        Snapshot.Verify(
            Declare
                .Valid(
                    """
                    public static partial class Library<T>
                        where T : class
                    {
                        public partial record struct Inner
                        {
                            [Model, Input(4)]
                            [Linear(2)]
                            internal sealed partial class @class;
                        }
                    }
                    """
                )
                .Source("User.Library`1.Inner.class.g.cs")
        );

    [Fact]
    public void WithMistakes() =>
        Snapshot.Verify(
            Declare
                .Run(
                    """
                    [Model, Input(784)]
                    [Linear(0), ReLU]
                    public sealed partial class Mistaken;
                    """
                )
                .Source("User.Mistaken.g.cs")
        );
}
