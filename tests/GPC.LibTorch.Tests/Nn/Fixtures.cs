using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

/// <summary>y = x Wᵀ + b, with a buffer of each kind.</summary>
internal sealed class Affine : nn.Module<Tensor, Tensor>
{
    public readonly Parameter weight;
    public readonly Parameter bias;
    public readonly Tensor steps;
    public readonly Tensor scratch;

    internal Affine(int outputs = 2, int inputs = 3) : base(nameof(Affine))
    {
        weight = new Parameter(arange(outputs * inputs, dtype: float32).reshape(outputs, inputs));
        bias = new Parameter(ones(outputs));
        steps = tensor(3L);
        scratch = zeros(1);
        register_buffer("scratch", scratch, persistent: false);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => input.matmul(weight.t()).add(bias);
}

/// <summary>Modules in fields of every kind that matters to registration.</summary>
internal sealed class Net : nn.Module<Tensor, Tensor>
{
    public readonly Affine first = new(4, 3);
    private readonly Parameter temperature = new(ones(1));

    [ComponentName(Name = "head")]
    private readonly Affine last = new(2, 4);

    public readonly ModuleList<Affine> blocks = new(new Affine(4, 4), new Affine(4, 4));
    public readonly Affine[] unseen = [new()];

    internal Net() : base(nameof(Net)) => RegisterComponents();

    public override Tensor forward(Tensor input) => last.call(first.call(input)).mul(temperature);
}

/// <summary>A single parameter.</summary>
internal sealed class One : nn.Module
{
    public readonly Parameter value;

    internal One(Tensor data) : base(nameof(One))
    {
        value = new Parameter(data, data.is_floating_point());
        RegisterComponents();
    }
}

/// <summary>Adds a number, or fails to forward what it was not given.</summary>
internal sealed class Plus(double number) : ParameterLessModule<Tensor, Tensor>(nameof(Plus))
{
    public override Tensor forward(Tensor input) => input.add(number);
}

/// <summary>A module that only has a name.</summary>
internal sealed class Bare() : nn.Module(nameof(Bare));
