using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class DisposalTests
{
    [Fact]
    public void DisposingFreesParametersBuffersAndSubmodules()
    {
        var net = new Net();
        Tensor[] tensors = [.. net.parameters(), .. net.buffers()];
        Assert.Equal(17, tensors.Length);
        net.Dispose();
        Assert.All(tensors, tensor => Assert.True(tensor.IsInvalid));
        Assert.False(net.unseen[0].weight.IsInvalid);
        Assert.Empty(net.parameters());
        net.unseen[0].Dispose();
    }

    [Fact]
    public void DisposingTwiceDoesNothing()
    {
        var net = new Net();
        net.Dispose();
        net.Dispose();
        Assert.Throws<ObjectDisposedException>(() => net.first.weight.shape);
    }

    [Fact]
    public void UsingADisposedModuleIsAnErrorOfDotNet()
    {
        var affine = new Affine();
        affine.Dispose();
        using var input = ones(1, 3);
        Assert.Throws<ObjectDisposedException>(() => affine.call(input));
    }

    [Fact]
    public void ADisposedModuleIsNotRegistered()
    {
        var gone = new Affine();
        gone.Dispose();
        using var list = new ModuleList<Affine>(gone);
        using var parent = new Parent(list);
        Assert.Empty(list.children());
    }

    [Fact]
    public void AModuleOutlivesNoScopeThatItsTensorsWereMadeIn()
    {
        Affine affine;
        using (NewDisposeScope())
            affine = new Affine();
        Assert.True(affine.weight.IsInvalid);
        Assert.Empty(affine.parameters());
        affine.Dispose();
    }

    [Fact]
    public void DisposingInsideAScopeTakesTheTensorsOutOfIt()
    {
        using var scope = NewDisposeScope();
        var affine = new Affine();
        int before = scope.DisposablesCount;
        affine.Dispose();
        Assert.Equal(4, before - scope.DisposablesCount);
    }

    [Fact]
    public void AParameterTakesOverTheTensorAndItsScope()
    {
        using var scope = NewDisposeScope();
        var data = ones(3);
        var parameter = new Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.False(scope.Contains(data));
        Assert.True(scope.Contains(parameter));
        Assert.True(parameter.requires_grad);
        Assert.True(parameter.is_leaf);
        var detached = ones(2).DetachFromDisposeScope();
        using var other = nn.Parameter(detached, requires_grad: false);
        Assert.False(scope.Contains(other));
        Assert.False(other.requires_grad);
    }

    [Fact]
    public void AParameterOfIntegersCannotRequireGradients()
    {
        using var integers = ones(2, dtype: int64);
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => new Parameter(integers));
        Assert.False(integers.IsInvalid);
        Assert.Throws<ArgumentNullException>(() => new Parameter(null!));
    }

    [Fact]
    public void ATensorBecomesAParameter()
    {
        using var parameter = zeros(2).AsParameter();
        Assert.True(parameter.requires_grad);
    }

    private sealed class Parent : nn.Module
    {
        private readonly nn.Module child;

        internal Parent(nn.Module child) : base(nameof(Parent))
        {
            this.child = child;
            RegisterComponents();
            Assert.NotNull(this.child);
        }
    }
}
