using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A size is too large.</summary>
public class GPC0026Tests
{
    [Fact]
    public void Output() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(2000000000)]
            public sealed partial class Body;

            [Model, Input(2)]
            [[|Parallel<Body, Body>|]]
            public sealed partial class Encoder;
            """,
            "GPC0026 Parallel<Body, Body> has an output of size 4000000000, more than the 2147483647 that can be counted: make it smaller"
        );

    [Fact]
    public void Count() =>
        Mistakes.Found(
            """
            [Model, Input(2000000000, 2000000000, 2000000000)]
            [Linear(2000000000)]
            public sealed partial class [|Encoder|];
            """,
            "GPC0026 Encoder has 16000000000000000000000000000000000000 multiply-adds, more than the 9223372036854775807 that can be "
                + "counted: make it smaller"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2147483647)]
            [Linear(2147483647)]
            public sealed partial class Encoder;
            """
        );
}
