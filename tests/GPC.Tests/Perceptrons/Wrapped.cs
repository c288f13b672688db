using static TorchSharp.torch;

namespace GPC.Tests.Perceptrons;

/// <summary>A network behind another module, so that it runs by its operations.</summary>
sealed class Wrapped : nn.Module<Tensor, Tensor>
{
    readonly nn.Module<Tensor, Tensor> inner;

    public Wrapped(nn.Module<Tensor, Tensor> inner)
        : base(nameof(Wrapped))
    {
        this.inner = inner;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => inner.call(input);
}
