using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model's parameters are whole numbers.</summary>
public class GPC0004Tests
{
    [Fact]
    public void Fractional() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class Encoder([|double rate|]);
            """,
            "GPC0004 Parameter 'rate' of Encoder must be an int passed by value, found double: dimensions are the only parameters of a "
                + "model"
        );

    [Fact]
    public void TwoOfThem() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear("width")]
            public sealed partial class Encoder(int width, [|in int depth|], [|params int[] sizes|]);
            """,
            "GPC0004 Parameter 'depth' of Encoder must be an int passed by value, found in int: dimensions are the only parameters of a "
                + "model",
            "GPC0004 Parameter 'sizes' of Encoder must be an int passed by value, found int[]: dimensions are the only parameters of a "
                + "model"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [Linear("width")]
            public sealed partial class Encoder(int width = 3);
            """
        );
}
