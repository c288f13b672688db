using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model has one input.</summary>
public class GPC0008Tests
{
    [Fact]
    public void TwoKinds() =>
        Mistakes.Found(
            """
            [Model, Input(2), [|Input<Embeddings>(2)|]]
            [Linear(3)]
            public sealed partial class Encoder;
            """,
            "GPC0008 Encoder has a second [Input]: keep one"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input<Embeddings>(2)]
            [Linear(3)]
            public sealed partial class Encoder;
            """
        );
}
