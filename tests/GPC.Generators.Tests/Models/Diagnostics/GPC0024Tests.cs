using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>Two paths give different shapes.</summary>
public class GPC0024Tests
{
    [Fact]
    public void Residual() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("n * 2")]
            public sealed partial class Body(int n);

            [Model, Input(3)]
            [[|Residual<Body>|]]
            public sealed partial class Encoder;
            """,
            "GPC0024 Residual<Body> joins (B, 6) from Body with (B, 3) from its input: add Shortcut = typeof(...), a model that gives "
                + "the body's shape"
        );

    [Fact]
    public void Shortcut() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("m")]
            public sealed partial class Body(int n, int m);

            [Model, Input(3)]
            [Residual<Body>(3, 4, Shortcut = [|typeof(Body)|], ShortcutArguments = new object[] { 3, 5 })]
            public sealed partial class Encoder;
            """,
            "GPC0024 Residual<Body>(3, 4, Shortcut = typeof(Body), ShortcutArguments = [3, 5]) joins (B, 4) from Body with (B, 5) from "
                + "Body: make both give the same shape"
        );

    [Fact]
    public void Parallel() =>
        Mistakes.Found(
            """
            [Model, Input("rows", "n")]
            [Linear("m")]
            public sealed partial class Body(int rows, int n, int m);

            [Model, Input(3, 4)]
            [[|Parallel<Body, Body>(FirstArguments = new object[] { 3, 4, 5 }, SecondArguments = new object[] { 3, 4, 6 })|]]
            public sealed partial class Encoder;
            """,
            "GPC0024 Parallel<Body, Body>(FirstArguments = [3, 4, 5], SecondArguments = [3, 4, 6]) joins (B, 3, 5) from Body with (B, "
                + "3, 6) from Body: all sizes but the first must be equal"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input("n")]
            [Linear("m")]
            public sealed partial class Body(int n, int m);

            [Model, Input(3)]
            [Residual<Body>(3, 3), Residual<Body>(3, 5, Shortcut = typeof(Body), ShortcutArguments = new object[] { 3, 5 })]
            [Parallel<Body, Body>(FirstArguments = new object[] { 5, 1 }, SecondArguments = new object[] { 5, 2 })]
            public sealed partial class Encoder;
            """
        );
}
