using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class TrainingModeTests
{
    [Fact]
    public void ModulesTrainUntilTheyAreToldOtherwise()
    {
        using var net = new Net();
        Assert.True(net.training);
        net.eval();
        Assert.All(net.modules().Append(net), module => Assert.False(module.training));
        net.train();
        Assert.All(net.modules().Append(net), module => Assert.True(module.training));
        net.train(false);
        Assert.All(net.modules().Append(net), module => Assert.False(module.training));
        Assert.True(net.unseen[0].training);
    }

    [Fact]
    public void TheModeOfARowReachesItsModules()
    {
        using var row = nn.Sequential(new Affine(), nn.Sequential(new Plus(1)));
        row.eval();
        Assert.All(row.modules(), module => Assert.False(module.training));
        Assert.Equal(3, row.modules().Count());
    }

    [Fact]
    public void ApplyVisitsSubmodulesFirst()
    {
        using var net = new Net();
        var seen = new List<nn.Module>();
        Assert.Same(net, net.apply(seen.Add));
        Assert.Equal([net.first, net.children().ElementAt(1), net.blocks[0], net.blocks[1], net.blocks, net], seen);
    }

    [Fact]
    public void GradientsAreDroppedOrFilledWithZeros()
    {
        using var affine = new Affine();
        using (var loss = affine.call(ones(1, 3)).sum())
            loss.backward();
        Assert.Equal(6f, affine.weight.grad!.sum().item<float>());
        affine.zero_grad(set_to_none: false);
        Assert.Equal(0f, affine.weight.grad!.abs().sum().item<float>());
        affine.zero_grad();
        Assert.Null(affine.weight.grad);
        Assert.Null(affine.bias.grad);
    }
}
