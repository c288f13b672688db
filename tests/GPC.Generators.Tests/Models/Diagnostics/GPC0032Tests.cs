using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A used model's parameters are not bound.</summary>
public class GPC0032Tests
{
    [Fact]
    public void Missing() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("m")]
            public sealed partial class Body(int n, int m);

            [Model, Input(2)]
            [[|Use<Body>(2)|]]
            public sealed partial class Encoder;
            """,
            "GPC0032 Body has the parameters (n, m), gets 1 value: give 'm', which can't be read off the shape that arrives"
        );

    [Fact]
    public void TooMany() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("n")]
            public sealed partial class Body(int n);

            [Model, Input(2)]
            [Linear(2)]
            public sealed partial class Plain;

            [Model, Input(2)]
            [Use<Body>(2, [|3|]), Repeat<Plain>(2, [|2|], 5)]
            public sealed partial class Encoder;
            """,
            "GPC0032 Body has the parameter n, gets 2 values: give one for each parameter, in this order",
            "GPC0032 Plain has no parameters, gets 2 values: leave them out"
        );

    [Fact]
    public void OfTheInput() =>
        Mistakes.Found(
            """
            [Model, Input("n * 2")]
            [Linear("n")]
            public sealed partial class Body(int n);

            [Model, [|Input<Body>|]]
            [Linear(3)]
            public sealed partial class Encoder;
            """,
            "GPC0032 Body has the parameter n, gets 0 values: give 'n', which can't be read off the shape that arrives"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input("n")]
            [Linear("m")]
            public sealed partial class Body(int n, int m = 4);

            [Model, Input<Body>(3)]
            [Use<Body>(3, 2), Use<Body>]
            public sealed partial class Encoder;
            """
        );
}
