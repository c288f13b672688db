using Models;
using TorchSharp;
using Xunit;

namespace GPC.Tests.Samples;

/// <summary>The sample networks have the numbers of parameters that were published for them.</summary>
public class ModelsTests
{
    // WideResNet-28-10 has 36,479,194 parameters with normalization and without biases (Zagoruyko and Komodakis, 2016).
    // It loses 17,952 scales and shifts and gains 10,096 biases.
    const long WideResNet = 36_479_194 - 17_952 + 10_096;

    [Fact]
    public void LeNet() => Check<Perceptron>(266_610, Perceptron.ParameterCount);

    [Fact]
    public void ResNet8() => Check<ResNet8>(78_042, Models.ResNet8.ParameterCount);

    [Fact]
    public void ResNet18() => Check<ResNet18>(11_173_962, Models.ResNet18.ParameterCount);

    [Fact]
    public void WideResNet28x10() => Check<WideResNet28x10>(WideResNet, Models.WideResNet28x10.ParameterCount);

    [Fact]
    public void ViTTiny() => Check<ViTTiny>(5_362_762, Models.ViTTiny.ParameterCount);

    [Fact]
    public void ResNet8LearnsAndIsDeterministicInEvaluation()
    {
        using var scope = torch.NewDisposeScope();
        torch.manual_seed(1);
        using var model = new ResNet8();
        var images = new Layers.Samples(torch.rand(8, 3, 32, 32));
        var labels = torch.arange(8);
        using var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
        var losses = Enumerable.Range(0, 30).Select(_ => Step()).ToList();

        Assert.True(losses[^1] < losses[0] / 4, $"loss {losses[0]} -> {losses[^1]}");
        model.eval();
        Assert.True(model.Forward(images).Tensor.allclose(model.Forward(images).Tensor, rtol: 0, atol: 0));

        float Step()
        {
            optimizer.zero_grad();
            var loss = torch.nn.functional.cross_entropy(model.Forward(images), labels);
            loss.backward();
            optimizer.step();
            return loss.item<float>();
        }
    }

    static void Check<T>(long published, long declared)
        where T : torch.nn.Module, new()
    {
        using var model = new T();
        Assert.Equal(published, declared);
        Assert.Equal(published, model.parameters().Sum(parameter => parameter.numel()));
    }
}
