using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>Only models can be used.</summary>
public class GPC0030Tests
{
    [Fact]
    public void Classes() =>
        Mistakes.Found(
            """
            public sealed class Plain;

            public sealed class ByHand() : torch.nn.Module<torch.Tensor, torch.Tensor>("ByHand")
            {
                public override torch.Tensor forward(torch.Tensor input) => input.alias();
            }

            [Model, Input(2)]
            [[|Use<Plain>|], [|Use<ByHand>|], [|Residual<int[]>|], [|Repeat<Samples>(2)|]]
            public sealed partial class Encoder;
            """,
            "GPC0030 Plain is not a model: give its class [Model]",
            "GPC0030 ByHand is not a model: write [Custom<ByHand>] for a module written by hand",
            "GPC0030 int[] is not a model: give its class [Model]",
            "GPC0030 Samples is not a model: give its class [Model]"
        );

    [Fact]
    public void InputOf() =>
        Mistakes.Found(
            """
            [Model, [|Input<DateTime>|]]
            [Linear(2)]
            public sealed partial class Encoder;
            """,
            "GPC0030 DateTime is not a model: the input is given by a model, or by a role and a shape such as [Input<Embeddings>(64)]"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            public sealed class ByHand() : torch.nn.Module<torch.Tensor, torch.Tensor>("ByHand")
            {
                public override torch.Tensor forward(torch.Tensor input) => input.alias();
            }

            [Model, Input(2)]
            [Custom<ByHand>]
            public sealed partial class Body;

            [Model, Input<Body>]
            [Use<Body>, Residual<Body>, Repeat<Body>(2), Parallel<Body, Body>]
            public sealed partial class Encoder;
            """
        );
}
