using System.Reflection;
using GPC.Generators.Tests.Harness;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>A generated model is the network that one would write by hand.</summary>
[Collection(TorchRandomness.Name)]
public class AgreementTests
{
    const double Tolerance = 1e-5;

    public static TheoryData<string> Names => [.. Cases.All.Select(one => one.Layers)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheNetworkWrittenByHand(string layers)
    {
        var one = Cases.All.Single(one => one.Layers == layers);
        using var scope = NewDisposeScope();
        manual_seed(7).Dispose();
        using var generated = CompiledModels.Make(CompiledModels.Of(one));
        manual_seed(7).Dispose();
        using var byHand = one.ByHand();
        SameState(byHand, generated, 0);

        foreach (var training in new[] { true, false })
        {
            generated.train(training);
            byHand.train(training);
            var (expected, gradients) = Run(byHand, one);
            var (found, foundGradients) = Run(generated, one);
            Close("the result", expected, found, Tolerance);
            Assert.Equal(gradients.Keys, foundGradients.Keys);
            foreach (var (name, gradient) in gradients)
                Close($"the gradient of {name}", gradient, foundGradients[name], Tolerance);
            SameState(byHand, generated, Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StatesItsShapeAndParameters(string layers)
    {
        var one = Cases.All.Single(one => one.Layers == layers);
        using var scope = NewDisposeScope();
        var type = CompiledModels.Of(one);
        using var model = CompiledModels.Make(type);
        var output = model.call(one.Sample());
        Assert.Equal(output.shape[1..], Facts.Shape(type, "OutputShape"));
        Assert.Equal(one.Input, Facts.Shape(type, "InputShape"));
        Assert.Equal(
            model.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel()),
            (long)type.GetField("ParameterCount", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LeavesOnlyItsResultAlive(string layers)
    {
        var one = Cases.All.Single(one => one.Layers == layers);
        using var model = CompiledModels.Make(CompiledModels.Of(one));
        using var input = one.Sample();
        using var before = input.detach().clone();
        foreach (var training in new[] { true, false })
        {
            model.train(training);
            using var noGradient = no_grad();
            using var scope = NewDisposeScope();
            using var output = model.call(input);
            Assert.Equal(1, scope.DisposablesCount);
        }
        Assert.True(before.Equals(input), "The input was overwritten.");
    }

    /// <summary>The result of a batch and the gradients of its weighted sum, by name; the input's under "input".</summary>
    static (Tensor Result, IReadOnlyDictionary<string, Tensor> Gradients) Run(nn.Module<Tensor, Tensor> module, LayerCase one)
    {
        module.zero_grad();
        var input = one.Sample();
        manual_seed(3).Dispose();
        var result = module.call(input);
        var value = result.detach().clone();
        var weights = arange(result.numel(), ScalarType.Float32).sin().reshape(result.shape);
        (result * weights).sum().backward();
        var gradients = module
            .named_parameters()
            .Where(parameter => parameter.parameter.requires_grad)
            .ToDictionary(parameter => parameter.name, parameter => parameter.parameter.grad!.clone());
        if (input.requires_grad)
            gradients["input"] = input.grad!.clone();
        return (value, gradients);
    }

    static void SameState(nn.Module expected, nn.Module found, double tolerance)
    {
        var (one, other) = (expected.state_dict(), found.state_dict());
        Assert.Equal(one.Keys.Order(), other.Keys.Order());
        foreach (var (name, tensor) in one)
            Close(name, tensor, other[name], tolerance);
    }

    static void Close(string what, Tensor expected, Tensor found, double tolerance)
    {
        Assert.Equal(expected.shape, found.shape);
        if (expected.numel() == 0)
            return;
        var error = (expected - found).to(ScalarType.Float64).abs().max().item<double>();
        Assert.True(error <= tolerance, $"{what} differs by {error}.");
    }
}
