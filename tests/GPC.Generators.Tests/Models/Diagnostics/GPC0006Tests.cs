using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model's layers must stand in one place.</summary>
public class GPC0006Tests
{
    [Fact]
    public void OnTwoDeclarations() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3), ReLU]
            public sealed partial class Encoder;

            [[|Linear(4)|], ReLU]
            public sealed partial class Encoder
            {
            }
            """,
            "GPC0006 Linear(4) is the first layer of Encoder on another partial declaration, and the order of declarations is not "
                + "fixed: move all layers to one of them"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Linear(3), ReLU]
            [Linear(4), ReLU]
            public sealed partial class Encoder;

            [Model, Input(2)]
            public sealed partial class Encoder
            {
            }
            """
        );
}
