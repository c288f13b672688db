using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class HookTests
{
    [Fact]
    public void HooksRunAroundForwardInTheirOrder()
    {
        var order = new List<string>();
        using var plus = new Plus(1);
        plus.register_forward_hook(_ => order.Add("after all"));
        plus.register_forward_pre_hook(_ => order.Add("before all"));
        plus.register_forward_hook((_, _, result) => Note("after", result));
        plus.register_forward_pre_hook((_, input) => Note("before", input));
        using var zero = zeros(1);
        using var result = plus.call(zero);
        Assert.Equal(["before all", "before", "after", "after all"], order);
        Assert.Equal(1f, result.item<float>());

        Tensor Note(string what, Tensor value)
        {
            order.Add(what);
            return value;
        }
    }

    [Fact]
    public void HooksCanChangeInputAndResultUntilTheyAreRemoved()
    {
        using var plus = new Plus(1);
        using var zero = zeros(1);
        var before = plus.register_forward_pre_hook((_, input) => input.add(10));
        var after = plus.register_forward_hook((_, _, result) => result.mul(2));
        Assert.Equal(22f, plus.call(zero).item<float>());
        Assert.Equal(1f, plus.forward(zero).item<float>());
        before.remove();
        Assert.Equal(2f, plus.call(zero).item<float>());
        after.remove();
        after.remove();
        Assert.Equal(1f, plus.call(zero).item<float>());
    }

    [Fact]
    public void SeveralInputsAreChangedTogether()
    {
        using var minus = new Minus();
        using var one = ones(1);
        using var two = one.add(1);
        var swap = minus.register_forward_pre_hook((_, a, b) => (b, a));
        Assert.Equal(1f, minus.call(one, two).item<float>());
        swap.remove();
        minus.register_forward_pre_hook((_, _, _) => null);
        minus.register_forward_hook((_, _, b, result) => result.mul(b));
        Assert.Equal(-2f, minus.call(one, two).item<float>());
    }

    [Fact]
    public void SixInputsArriveInOrder()
    {
        using var digits = new Digits();
        Assert.Equal(123456, digits.call(1, 2, 3, 4, 5, 6));
        digits.register_forward_pre_hook((_, a, b, c, d, e, f) => (f, e, d, c, b, a));
        Assert.Equal(654321, digits.call(1, 2, 3, 4, 5, 6));
    }

    private sealed class Minus() : nn.Module<Tensor, Tensor, Tensor>(nameof(Minus))
    {
        public override Tensor forward(Tensor input1, Tensor input2) => input1.sub(input2);
    }

    private sealed class Digits() : nn.Module<int, int, int, int, int, int, int>(nameof(Digits))
    {
        public override int forward(int input1, int input2, int input3, int input4, int input5, int input6) =>
            ((((input1 * 10 + input2) * 10 + input3) * 10 + input4) * 10 + input5) * 10 + input6;
    }
}
