using static TorchSharp.torch;

namespace GPC.Benchmarks.Networks;

/// <summary>The generated ResNet-18 beside one written by hand.</summary>
static class ResNetBenchmarks
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("resnet18-step", "ms", 1, 6, () => Step(new global::Models.ResNet18()), () => Step(new HandWrittenResNet18())),
        new("resnet18-step-2", "ms", 2, 6, () => Step(new global::Models.ResNet18()), () => Step(new HandWrittenResNet18())),
        new("resnet18-peak", "MiB", 1, 4, () => Peak(new global::Models.ResNet18()), () => Peak(new HandWrittenResNet18())),
    ];

    // Forward and backward of a batch of 16.
    static Func<double> Step(nn.Module<Tensor, Tensor> model)
    {
        Tensor images = rand(16, 3, 32, 32),
            labels = randint(0, 10, 16);
        return () => Stopwatches.Microseconds(3, () =>
            {
                model.zero_grad();
                using var logits = model.call(images);
                using var loss = nn.functional.cross_entropy(logits, labels);
                loss.backward();
            }) / 1000;
    }

    // What a forward pass of a batch of 64 without gradients adds to the resident memory at its height.
    static Func<double> Peak(nn.Module<Tensor, Tensor> model)
    {
        var images = rand(64, 3, 32, 32);
        return () =>
        {
            using var noGrad = no_grad();
            return PeakMemory.Mebibytes(() => model.call(images).Dispose());
        };
    }
}
