using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class MoveTests
{
    [Fact]
    public void FloatingTensorsAreConvertedAndOthersStay()
    {
        using var net = new Net();
        Net same = net.to(float64);
        Assert.Same(net, same);
        Assert.All(net.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.Equal(ScalarType.Int64, net.first.steps.dtype);
        Assert.Equal(ScalarType.Float64, net.first.scratch.dtype);
        Assert.Equal(11.0, net.first.weight.data<double>()[3, 2]);
        net.@float();
        Assert.All(net.parameters(), parameter => Assert.Equal(ScalarType.Float32, parameter.dtype));
        Assert.Equal(11f, net.first.weight.data<float>()[3, 2]);
    }

    [Fact]
    public void EveryTypeHasItsForm()
    {
        using var affine = new Affine();
        Assert.Equal(ScalarType.Float16, affine.half().weight.dtype);
        Assert.Equal(ScalarType.BFloat16, affine.bfloat16().weight.dtype);
        Assert.Equal(ScalarType.Float64, affine.@double().weight.dtype);
        Assert.Equal(ScalarType.Float32, affine.@float().weight.dtype);
        Assert.Equal(ScalarType.ComplexFloat32, affine.cfloat().weight.dtype);
        Assert.Equal(ScalarType.ComplexFloat64, affine.cdouble().weight.dtype);
        Assert.Equal(ScalarType.Int64, affine.steps.dtype);
    }

    [Fact]
    public void ConvertedParametersStillLearnAndTakeTheirGradientsAlong()
    {
        using var affine = new Affine();
        using (var loss = affine.call(ones(1, 3)).sum())
            loss.backward();
        affine.to(float64);
        Assert.True(affine.weight.is_leaf);
        Assert.True(affine.weight.requires_grad);
        using (var gradient = affine.weight.grad!)
        {
            Assert.Equal(ScalarType.Float64, gradient.dtype);
            Assert.Equal(6.0, gradient.sum().item<double>());
        }
        using (var loss = affine.call(ones([1, 3], dtype: float64)).sum())
            loss.backward();
        Assert.Equal(12.0, affine.weight.grad!.sum().item<double>());
    }

    [Fact]
    public void FrozenParametersStayFrozen()
    {
        using var one = new One(ones(2));
        one.value.requires_grad = false;
        one.@double();
        Assert.False(one.value.requires_grad);
    }

    [Fact]
    public void ConvertedTensorsLeaveTheirScope()
    {
        Affine affine;
        using (NewDisposeScope())
            affine = new Affine().to(float64);
        Assert.False(affine.weight.IsInvalid);
        Assert.True(affine.steps.IsInvalid);
        affine.Dispose();
    }

    [Fact]
    public void IntegersAreRefused()
    {
        using var affine = new Affine();
        Assert.Contains("Int32", Assert.Throws<ArgumentException>(() => affine.to(int32)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => affine.to(CPU, @bool));
    }

    [Fact]
    public void DevicesAreAcceptedInEveryForm()
    {
        using var affine = new Affine();
        using var like = zeros(1, dtype: float64);
        Assert.Same(affine, affine.cpu());
        Assert.Same(affine, affine.to("cpu"));
        Assert.Same(affine, affine.to(CPU));
        Assert.Same(affine, affine.to(DeviceType.CPU));
        Assert.Equal(ScalarType.Float64, affine.to(like).weight.dtype);
        Assert.Equal(ScalarType.Float32, affine.to(CPU, float32).weight.dtype);
        Assert.Throws<InvalidOperationException>(() => affine.cuda());
        Assert.Throws<InvalidOperationException>(() => affine.to("cuda:0"));
    }

    [Fact]
    public void ListsAndDictionariesOfParametersAreConverted()
    {
        using var list = nn.ParameterList(new Parameter(ones(1)), new Parameter(ones(2)));
        using var dictionary = nn.ParameterDict(("a", new Parameter(ones(1))));
        list.to(float64);
        dictionary.to(float64);
        Assert.All(list, parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.Equal(ScalarType.Float64, dictionary["a"].dtype);
    }

    [Fact]
    public void AClassCanTakeAlongTensorsThatItDidNotRegister()
    {
        using var module = new WithHidden();
        module.to(float64);
        Assert.Equal(ScalarType.Float64, module.Converted);
    }

    private sealed class WithHidden() : nn.Module(nameof(WithHidden))
    {
        internal ScalarType? Converted { get; private set; }

        protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
        {
            base._toEpilog(dtype, device, non_blocking);
            Converted = dtype;
        }
    }
}
