using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A custom layer must be a module.</summary>
public class GPC0034Tests
{
    [Fact]
    public void Modules() =>
        Mistakes.Found(
            """
            public abstract class Abstract() : torch.nn.Module<torch.Tensor, torch.Tensor>("Abstract");

            public sealed class Argument(int size) : torch.nn.Module<torch.Tensor, torch.Tensor>("Argument")
            {
                public override torch.Tensor forward(torch.Tensor input) => input.reshape(-1, size);
            }

            file sealed class Hidden() : torch.nn.Module<torch.Tensor, torch.Tensor>("Hidden")
            {
                public override torch.Tensor forward(torch.Tensor input) => input.alias();
            }

            [Model, Input(2)]
            [Linear(2)]
            public sealed partial class Body;

            [Model, Input(2)]
            [[|Custom<Abstract>|], [|Custom<Argument>(2)|], [|Custom<Hidden>|], [|Custom<Body>|]]
            public sealed partial class Encoder;
            """,
            "GPC0034 Abstract can't be a custom layer: the model makes it with 'new Abstract()', which does not compile here; let it be "
                + "neither abstract nor 'file', without required members, and give it a public constructor without parameters",
            "GPC0034 Argument can't be a custom layer: the model makes it with 'new Argument()', which does not compile here; let it be "
                + "neither abstract nor 'file', without required members, and give it a public constructor without parameters",
            "GPC0034 Hidden can't be a custom layer: the model makes it with 'new Hidden()', which does not compile here; let it be "
                + "neither abstract nor 'file', without required members, and give it a public constructor without parameters",
            "GPC0034 Body can't be a custom layer: it is a model; write [Use<Body>]"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            public sealed class Halve : torch.nn.Module<torch.Tensor, torch.Tensor>
            {
                internal Halve() : base("Halve") { }

                public override torch.Tensor forward(torch.Tensor input) => input.narrow(1, 0, input.size(1) / 2);
            }

            [Model, Input(4)]
            [Custom<Halve>(2), Linear(3)]
            public sealed partial class Encoder;
            """
        );
}
