using Xunit;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>What a layer can't do is said at the argument that asks for it.</summary>
public class MistakeTests
{
    /// <summary>The input, the layers, and what is said of what: the id, the text that is underlined, the message.</summary>
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            { "3, 8, 8", "Conv2d(0, 3)", "GPC0012 `0` outChannels of Conv2d(0, 3) must be at least 1, found 0" },
            { "3, 8, 8", "Conv2d(4, -1)", "GPC0012 `-1` kernelSize of Conv2d(4, -1) must be at least 1, found -1" },
            {
                "3, 8, 8",
                "Conv2d(4, 9)",
                "GPC0022 `9` Conv2d(4, 9) has a kernel of 9 x 9, larger than its input of 8 x 8: use at most 8 x 8, add padding, or "
                    + "shrink the input less before it"
            },
            {
                "3, 8, 8",
                "Conv2d(4, 3, Dilation = 4)",
                "GPC0022 `3` Conv2d(4, 3, Dilation = 4) has a kernel of 3 x 3 that spans 9 x 9, larger than its input of 8 x 8: use at "
                    + "most 2 x 2, add padding, or shrink the input less before it"
            },
            {
                "3, 8, 8",
                "Conv2d(4, 11, Padding = 1)",
                "GPC0022 `11` Conv2d(4, 11, Padding = 1) has a kernel of 11 x 11, larger than its input of 8 x 8 (10 x 10 with "
                    + "padding): use at most 10 x 10, add padding, or shrink the input less before it"
            },
            {
                "3, 8, 8",
                "Conv2d(4, new[] { 3, 9 })",
                "GPC0022 `9` Conv2d(4, [3, 9]) has a kernel of 3 x 9, larger than its input of 8 x 8: use at most 8 x 8, add padding, "
                    + "or shrink the input less before it"
            },
            {
                "3, 8, 8",
                "Conv2d(4, new[] { 3, 3, 3 })",
                "GPC0011 `new[] { 3, 3, 3 }` kernelSize of Conv2d(4, [3, 3, 3]) must be one size, or two for height and width, found a "
                    + "list of 3"
            },
            { "3, 8, 8", "Conv2d(4, 3, Padding = -1)", "GPC0012 `-1` Padding of Conv2d(4, 3, Padding = -1) must be at least 0, found -1" },
            { "3, 8, 8", "Conv2d(4, 3, Stride = 0)", "GPC0012 `0` Stride of Conv2d(4, 3, Stride = 0) must be at least 1, found 0" },
            {
                "3, 8, 8",
                "Conv2d(4, 3, Groups = 2)",
                "GPC0023 `2` Conv2d(4, 3, Groups = 2) needs the input's channels to be a multiple of Groups, found 3 and 2: choose "
                    + "groups that divide both numbers of channels"
            },
            {
                "4, 8, 8",
                "Conv2d(3, 3, Groups = 2)",
                "GPC0023 `2` Conv2d(3, 3, Groups = 2) needs outChannels to be a multiple of Groups, found 3 and 2: choose groups that "
                    + "divide both numbers of channels"
            },
            {
                "3, 8, 8",
                "Conv2d(4, 3, InChannels = 4)",
                "GPC0021 `4` Conv2d(4, 3, InChannels = 4) expects 4 channels, gets 3 (its input is (B, 3, 8, 8)): write InChannels = 3, "
                    + "or leave it out"
            },
            {
                "3, 8, 8",
                "Conv2d(4, 4, Padding = \"same\")",
                "GPC0023 `\"same\"` Conv2d(4, 4, Padding = \"same\") needs dilation * (kernelSize - 1) to be a multiple of 2 with "
                    + "Padding = \"same\", found 3 and 2: choose an odd kernelSize, or give Padding a number"
            },
            {
                "3, 8, 8",
                "Conv2d(4, 3, Padding = \"same\", Stride = 2)",
                "GPC0012 `2` Stride of Conv2d(4, 3, Padding = \"same\", Stride = 2) must be 1 with Padding = \"same\", found 2"
            },
            {
                "3, 8, 8",
                "Conv2d(4, 3, Padding = \"valid\")",
                "GPC0010 `\"valid\"` The dimension \"valid\" can't be read: it uses 'valid', which is not a parameter of the model. The "
                    + "model has no parameters: write a number, or give the class a primary constructor, such as (int channels)"
            },
            {
                "3, 8, 8",
                "Conv2d(4, null!)",
                "GPC0011 `null!` kernelSize of Conv2d(4, null) must be a whole number or a formula such as \"channels * 2\", found "
                    + "null, no value"
            },
            {
                "8",
                "LayerNorm(NormalizedShape = new int[0])",
                "GPC0011 `new int[0]` NormalizedShape of LayerNorm(NormalizedShape = []) must be at least one size, found none"
            },
            {
                "8",
                "Prototypes(\"classes * 2\")",
                "GPC0010 `\"classes * 2\"` The dimension \"classes * 2\" can't be read: it uses 'classes', which is not a parameter of the "
                    + "model. The model has no parameters: write a number, or give the class a primary constructor, such as (int channels)"
            },
            {
                "3, 8",
                "Conv2d(4, 3)",
                "GPC0020 `Conv2d(4, 3)` Conv2d(4, 3) expects (B, channels, height, width), gets (B, 3, 8): a sequence has no height and "
                    + "width; use Conv1d, or put Reshape before it"
            },
            {
                "8",
                "Conv2d(4, 3)",
                "GPC0020 `Conv2d(4, 3)` Conv2d(4, 3) expects (B, channels, height, width), gets (B, 8): images are needed here; move "
                    + "the layer before Flatten, or put Reshape before it"
            },
            {
                "3, 8, 8",
                "Conv2d(0, 3, Stride = 0, Groups = -1)",
                "GPC0012 `0` outChannels of Conv2d(0, 3, Stride = 0, Groups = -1) must be at least 1, found 0\nGPC0012 `0` Stride of "
                    + "Conv2d(0, 3, Stride = 0, Groups = -1) must be at least 1, found 0\nGPC0012 `-1` Groups of Conv2d(0, 3, Stride = "
                    + "0, Groups = -1) must be at least 1, found -1"
            },
            {
                "3, 8, 8",
                "Conv2d(4, 3, Parametrization = (Parametrization)7)",
                "GPC0012 `(Parametrization)7` Parametrization of Conv2d(4, 3, Parametrization = 7) must be a member of its enumeration, "
                    + "found 7"
            },
            {
                "3, 8, 8",
                "Conv1d(4, 3)",
                "GPC0020 `Conv1d(4, 3)` Conv1d(4, 3) expects (B, channels, length), gets (B, 3, 8, 8): an image has two directions; use "
                    + "Conv2d, or put Reshape before it"
            },
            {
                "3, 8",
                "Conv1d(4, 9)",
                "GPC0022 `9` Conv1d(4, 9) has a kernel of 9, larger than its input of 8: use at most 8, add padding, or shrink the "
                    + "input less before it"
            },
            {
                "3, 8",
                "Conv1d(4, new[] { 3, 3 })",
                "GPC0011 `new[] { 3, 3 }` kernelSize of Conv1d(4, [3, 3]) must be one size, found a list of 2"
            },
            {
                "3, 8, 8",
                "ConvTranspose2d(4, 3, OutputPadding = 1)",
                "GPC0012 `1` OutputPadding of ConvTranspose2d(4, 3, OutputPadding = 1) must be less than the stride of 1 or the "
                    + "dilation of 1, found 1"
            },
            {
                "3, 8, 8",
                "ConvTranspose2d(4, 3, Stride = 2, OutputPadding = 2)",
                "GPC0012 `2` OutputPadding of ConvTranspose2d(4, 3, Stride = 2, OutputPadding = 2) must be less than the stride of 2 or "
                    + "the dilation of 1, found 2"
            },
            {
                "3, 2, 2",
                "ConvTranspose2d(4, 3, Padding = 2)",
                "GPC0012 `2` Padding of ConvTranspose2d(4, 3, Padding = 2) must be at most 1, because it is cut off both sides of 4, "
                    + "found 2"
            },
            {
                "3, 8, 8",
                "MaxPool2d(9)",
                "GPC0022 `9` MaxPool2d(9) has a kernel of 9 x 9, larger than its input of 8 x 8: use at most 8 x 8, add padding, or "
                    + "shrink the input less before it"
            },
            {
                "3, 8, 8",
                "MaxPool2d(2, Padding = 2)",
                "GPC0012 `2` Padding of MaxPool2d(2, Padding = 2) must be at most half the kernel of 2, found 2"
            },
            {
                "8",
                "GlobalAvgPool",
                "GPC0020 `GlobalAvgPool` GlobalAvgPool expects (B, channels, height, width) or (B, channels, length), gets (B, 8): "
                    + "there is nothing to average; leave it out, or put Reshape before it"
            },
            {
                "3, 8",
                "AdaptiveAvgPool2d(1)",
                "GPC0020 `AdaptiveAvgPool2d(1)` AdaptiveAvgPool2d(1) expects (B, channels, height, width), gets (B, 3, 8): a sequence "
                    + "has no height and width; put Reshape before it"
            },
            {
                "3, 8",
                "BatchNorm2d",
                "GPC0020 `BatchNorm2d` BatchNorm2d expects (B, channels, height, width), gets (B, 3, 8): a sequence has no height and "
                    + "width; use BatchNorm1d, or put Reshape before it"
            },
            {
                "3, 8, 8",
                "BatchNorm1d",
                "GPC0020 `BatchNorm1d` BatchNorm1d expects (B, features) or (B, channels, length), gets (B, 3, 8, 8): use BatchNorm2d "
                    + "for images"
            },
            { "3, 8, 8", "BatchNorm2d(Eps = 0)", "GPC0012 `0` Eps of BatchNorm2d(Eps = 0) must be more than 0, found 0" },
            {
                "3, 8, 8",
                "BatchNorm2d(Momentum = 1.5, NumFeatures = 4)",
                "GPC0012 `1.5` Momentum of BatchNorm2d(Momentum = 1.5, NumFeatures = 4) must be from 0 to 1, found 1.5\nGPC0021 `4` "
                    + "BatchNorm2d(Momentum = 1.5, NumFeatures = 4) expects 4 channels, gets 3 (its input is (B, 3, 8, 8)): write "
                    + "NumFeatures = 3, or leave it out"
            },
            {
                "4, 8",
                "GroupNorm(3)",
                "GPC0023 `3` GroupNorm(3) needs the channels to be a multiple of numGroups, found 4 and 3: choose a number of groups "
                    + "that divides the channels"
            },
            {
                "4",
                "GroupNorm(2)",
                "GPC0020 `GroupNorm(2)` GroupNorm(2) expects (B, channels, height, width) or (B, channels, length), gets (B, 4): single "
                    + "vectors are normalized by LayerNorm"
            },
            {
                "4, 8",
                "GroupNorm(0, NumChannels = 5)",
                "GPC0012 `0` numGroups of GroupNorm(0, NumChannels = 5) must be at least 1, found 0\nGPC0021 `5` GroupNorm(0, "
                    + "NumChannels = 5) expects 5 channels, gets 4 (its input is (B, 4, 8)): write NumChannels = 4, or leave it out"
            },
            {
                "4, 8",
                "LayerNorm(NormalizedShape = 9)",
                "GPC0021 `9` LayerNorm(NormalizedShape = 9) expects last sizes 9, gets (B, 4, 8): write NormalizedShape = 8, or leave "
                    + "it out"
            },
            {
                "4, 8",
                "LayerNorm(NormalizedShape = new[] { 8, 4 })",
                "GPC0021 `new[] { 8, 4 }` LayerNorm(NormalizedShape = [8, 4]) expects last sizes 8, 4, gets (B, 4, 8): write "
                    + "NormalizedShape = new[] { 4, 8 }"
            },
            {
                "8",
                "LayerNorm(NormalizedShape = new[] { 4, 8 })",
                "GPC0021 `new[] { 4, 8 }` LayerNorm(NormalizedShape = [4, 8]) expects last sizes 4, 8, gets (B, 8): state no more sizes "
                    + "than the input has"
            },
            { "8", "Dropout(1)", "GPC0012 `1` p of Dropout(1) must be at least 0 and less than 1, found 1" },
            { "8", "Dropout(-0.1)", "GPC0012 `-0.1` p of Dropout(-0.1) must be at least 0 and less than 1, found -0.1" },
            {
                "8",
                "LeakyReLU(double.PositiveInfinity)",
                "GPC0012 `double.PositiveInfinity` negativeSlope of LeakyReLU(Infinity) must be a finite number, found Infinity"
            },
            { "8", "Softplus(Beta = 0)", "GPC0012 `0` Beta of Softplus(Beta = 0) must be more than 0, found 0" },
            { "8", "L2Normalize(Eps = 0)", "GPC0012 `0` Eps of L2Normalize(Eps = 0) must be more than 0, found 0" },
            {
                "8",
                "Prototypes(2, Temperature = 0, InFeatures = 9)",
                "GPC0012 `0` Temperature of Prototypes(2, Temperature = 0, InFeatures = 9) must be more than 0, found 0\nGPC0021 `9` "
                    + "Prototypes(2, Temperature = 0, InFeatures = 9) expects 9 features, gets 8 (its input is (B, 8)): write "
                    + "InFeatures = 8, or leave it out"
            },
            {
                "8",
                "Prototypes(9, Fixed = true)",
                "GPC0012 `9` count of Prototypes(9, Fixed = true) must be at most 8, the number of features: more vectors can't be "
                    + "orthonormal, found 9"
            },
            {
                "5, 8",
                "MultiheadSelfAttention(3)",
                "GPC0023 `3` MultiheadSelfAttention(3) needs the features to be a multiple of numHeads, found 8 and 3: choose a number "
                    + "of heads that divides the features"
            },
            {
                "5, 8",
                "MultiheadSelfAttention(2, Dropout = 1, EmbedDim = 6)",
                "GPC0012 `1` Dropout of MultiheadSelfAttention(2, Dropout = 1, EmbedDim = 6) must be at least 0 and less than 1, found "
                    + "1\nGPC0021 `6` MultiheadSelfAttention(2, Dropout = 1, EmbedDim = 6) expects 6 features, gets 8 (its input is (B, "
                    + "5, 8)): write EmbedDim = 8, or leave it out"
            },
            {
                "3, 8, 8",
                "MultiheadSelfAttention(2)",
                "GPC0020 `MultiheadSelfAttention(2)` MultiheadSelfAttention(2) expects (B, N, features), gets (B, 3, 8, 8): an image is "
                    + "not a sequence; put PatchEmbedding before it"
            },
            {
                "8",
                "MultiheadSelfAttention(2)",
                "GPC0020 `MultiheadSelfAttention(2)` MultiheadSelfAttention(2) expects (B, N, features), gets (B, 8): put a layer "
                    + "before it that gives sequences, such as PatchEmbedding or Embedding"
            },
            {
                "3, 8, 8",
                "PatchEmbedding(16, 3)",
                "GPC0023 `3` PatchEmbedding(16, 3) needs the height to be a multiple of patchSize, found 8 and 3: choose a patch that "
                    + "divides the image"
            },
            {
                "3, 8, 12",
                "PatchEmbedding(16, new[] { 4, 5 })",
                "GPC0023 `5` PatchEmbedding(16, [4, 5]) needs the width to be a multiple of patchSize, found 12 and 5: choose a patch "
                    + "that divides the image"
            },
            {
                "3, 8",
                "PatchEmbedding(16, 4)",
                "GPC0020 `PatchEmbedding(16, 4)` PatchEmbedding(16, 4) expects (B, channels, height, width), gets (B, 3, 8): a sequence "
                    + "has no height and width; put Reshape before it"
            },
            {
                "3, 8, 8",
                "PositionEmbedding",
                "GPC0020 `PositionEmbedding` PositionEmbedding expects (B, N, features), gets (B, 3, 8, 8): an image is not a sequence; "
                    + "put PatchEmbedding before it"
            },
            { "5, 8", "PositionEmbedding(Std = -1)", "GPC0012 `-1` Std of PositionEmbedding(Std = -1) must be at least 0, found -1" },
            {
                "8",
                "ClassToken",
                "GPC0020 `ClassToken` ClassToken expects (B, N, features), gets (B, 8): put a layer before it that gives sequences, "
                    + "such as PatchEmbedding or Embedding"
            },
            { "5, 8", "Select(5)", "GPC0012 `5` index of Select(5) must be less than 5, the first size of (B, 5, 8), found 5" },
            {
                "8",
                "Select(0)",
                "GPC0020 `Select(0)` Select(0) expects (B, N, ...), gets (B, 8): a sample is one vector, from which no part can be selected"
            },
            {
                "5",
                "Embedding(9, 4, PaddingIdx = 9)",
                "GPC0012 `9` PaddingIdx of Embedding(9, 4, PaddingIdx = 9) must be less than 9, the number of embeddings, found 9"
            },
            {
                "5",
                "Embedding(9, 4), Embedding(9, 4)",
                "GPC0025 `Embedding(9, 4)` Embedding(9, 4) expects indices, gets numbers: put it before all layers that compute"
            },
            {
                "5",
                "Linear(4), Flatten, Embedding(9, 4)",
                "GPC0025 `Embedding(9, 4)` Embedding(9, 4) expects indices, gets numbers: put it before all layers that compute"
            },
            { "3, 8, 8", "Upsample", "GPC0011 `Upsample` Size or ScaleFactor of Upsample must be given, one of the two, found neither" },
            {
                "3, 8, 8",
                "Upsample(Size = 4, ScaleFactor = 2)",
                "GPC0011 `2` Size or ScaleFactor of Upsample(Size = 4, ScaleFactor = 2) must be given, one of the two, found both"
            },
            {
                "3, 8, 8",
                "Upsample(ScaleFactor = 2, AlignCorners = true)",
                "GPC0012 `true` AlignCorners of Upsample(ScaleFactor = 2, AlignCorners = true) must be false with the mode Nearest, "
                    + "found true"
            },
            {
                "3, 8",
                "Upsample(ScaleFactor = 2)",
                "GPC0020 `Upsample(ScaleFactor = 2)` Upsample(ScaleFactor = 2) expects (B, channels, height, width), gets (B, 3, 8): a "
                    + "sequence has no height and width; put Reshape before it"
            },
            {
                "3, 8, 8",
                "Upsample(ScaleFactor = 2, Mode = (Interpolation)9)",
                "GPC0012 `(Interpolation)9` Mode of Upsample(ScaleFactor = 2, Mode = 9) must be a member of its enumeration, found 9"
            },
            {
                "3, 8, 8",
                "Reshape(3, 60)",
                "GPC0021 `Reshape(3, 60)` Reshape(3, 60) expects 180 elements in a sample, gets 192 (its input is (B, 3, 8, 8)): choose "
                    + "sizes whose product is the input's"
            },
            { "3, 8, 8", "Reshape", "GPC0011 `Reshape` shape of Reshape must be at least one size, found none" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void IsSaidInPlace(string input, string layers, string expected)
    {
        var line = $"[Model, Input({input}), {layers}] public sealed partial class Net;";
        Assert.Equal(expected, string.Join("\n", Declare.Diagnose(line).Select(text => Underlined(line, text))));
    }

    // "6:10-20 GPC0012 message" as "GPC0012 `what is underlined` message".
    static string Underlined(string line, string diagnostic)
    {
        var parts = diagnostic.Split(' ', 3);
        var columns = parts[0].Split(':')[1].Split('-').Select(int.Parse).ToArray();
        return $"{parts[1]} `{line[(columns[0] - 1)..(columns[1] - 1)]}` {parts[2]}";
    }
}
