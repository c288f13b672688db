using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>A network written by hand: its modules by name, and a forward pass.</summary>
sealed class Hand : nn.Module<Tensor, Tensor>
{
    readonly Func<Hand, Tensor, Tensor> pass;

    public Hand(Func<Hand, Tensor, Tensor> pass, params IEnumerable<(string Name, Func<object> Make)> parts)
        : base(nameof(Hand))
    {
        this.pass = pass;
        foreach (var (name, make) in parts)
        {
            switch (make())
            {
                case Parameter parameter:
                    register_parameter(name, parameter);
                    break;
                case nn.Module module:
                    register_module(name, module);
                    break;
            }
        }
    }

    /// <summary>A network of one function.</summary>
    public static Hand Of(Func<Tensor, Tensor> function) => new((_, x) => function(x), []);

    public Tensor Through(string name, Tensor input) =>
        ((nn.Module<Tensor, Tensor>)named_children().Single(child => child.name == name).module).call(input);

    public Tensor Get(string name) => named_parameters().Single(parameter => parameter.name == name).parameter;

    public override Tensor forward(Tensor input) => pass(this, input);
}
