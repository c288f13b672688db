using GPC.Layers;
using Models;

TorchSharp.torch.manual_seed(1);
Show(new Perceptron(), Perceptron.Summary, Perceptron.InputShape);
Show(new ResNet8(), ResNet8.Summary, ResNet8.InputShape);
Show(new ResNet18(), ResNet18.Summary, ResNet18.InputShape);
Show(new WideResNet28x10(), WideResNet28x10.Summary, WideResNet28x10.InputShape);
Show(new ViTTiny(), ViTTiny.Summary, ViTTiny.InputShape);

static void Show(Network<Samples, ClusterLogits> model, string summary, ReadOnlySpan<long> inputShape)
{
    using (model)
    {
        var (before, after) = TrainingStep.Run(model, inputShape);
        Console.WriteLine(summary);
        Console.WriteLine(
            FormattableString.Invariant($"loss of four random samples: {before:F4}, after a step of gradient descent: {after:F4}\n")
        );
    }
}
