using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Layers for images.</summary>
[Model, Input(3, 8, 8)]
[Conv2d(8, 3, Padding = 1, Parametrization = Parametrization.WeightNorm), BatchNorm2d, ReLU, MaxPool2d(2)]
[Conv2d(8, 3, Padding = 1, Parametrization = Parametrization.SpectralNorm), GroupNorm(2), LeakyReLU(0.1), Dropout(0.1)]
[ConvTranspose2d(4, 2, Stride = 2), SiLU, AvgPool2d(2), Upsample(ScaleFactor = 2), AdaptiveAvgPool2d(2)]
[Flatten, Linear(6), L2Normalize, Prototypes(3)]
public sealed partial class CallImages;

/// <summary>Layers for sequences of vectors.</summary>
[Model, Input(4, 6)]
[Conv1d(4, 3, Padding = 1), BatchNorm1d, ELU, LayerNorm, MultiheadSelfAttention(2, Dropout = 0.1)]
[PositionEmbedding, ClassToken, Select(0), Softplus, Linear(5, Parametrization = Parametrization.WeightNorm), Tanh]
public sealed partial class CallSequences;

/// <summary>Layers for indices.</summary>
[Model, Input(5)]
[Embedding(11, 4), GELU, GlobalAvgPool, Sigmoid, Linear(3)]
public sealed partial class CallWords;

/// <summary>A path of a model.</summary>
[Model, Input("features")]
[Linear("features"), ReLU]
public sealed partial class CallPath(int features);

/// <summary>Models in a model, in all ways.</summary>
[Model, Input(6)]
[Use<CallPath>, Repeat<CallPath>(2), Residual<CallPath>, Parallel<CallPath, CallPath>, Reshape(3, 4), Flatten, Linear(2)]
public sealed partial class CallComposed;

/// <summary>A layer that is written by hand.</summary>
[Model, Input(6)]
[Linear(4), Custom<CallHand>(4), Linear(2)]
public sealed partial class CallCustom;

/// <summary>A model without parameters.</summary>
[Model, Input(2, 4)]
[ReLU, Flatten]
public sealed partial class CallPlain;

/// <summary>What a layer that is written by hand may do wrong.</summary>
enum Hand
{
    Right,
    Same,
    OtherShape,
    OtherBatch,
    OtherRank,
    OtherType,
    Nothing,
    Disposed,
    Throws,
}

/// <summary>A layer that is written by hand, which does as it is told.</summary>
public sealed class CallHand() : nn.Module<Tensor, Tensor>(nameof(CallHand))
{
    internal Hand Does { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        switch (Does)
        {
            case Hand.Same:
                return input;
            case Hand.OtherShape:
                return cat([input, input], 1);
            case Hand.OtherBatch:
                return cat([input, input], 0);
            case Hand.OtherRank:
                return input.unsqueeze(1);
            case Hand.OtherType:
                return input.to(ScalarType.Int64);
            case Hand.Nothing:
                return null!;
            case Hand.Disposed:
                var gone = input.clone();
                gone.Dispose();
                return gone;
            case Hand.Throws:
                throw new TimeoutException("thrown by a layer");
            default:
                return input * 2;
        }
    }
}

/// <summary>A network that is no declared model, which computes a function.</summary>
sealed class CallFunction(Func<Tensor, Tensor> function) : nn.Module<Tensor, Tensor>(nameof(CallFunction))
{
    public override Tensor forward(Tensor input) => function(input);
}
