using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model needs layers.</summary>
public class GPC0005Tests
{
    [Fact]
    public void None() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            public sealed partial class [|Encoder|];
            """,
            "GPC0005 Encoder has no layers: add them as attributes, in order, such as [Linear(100), ReLU]"
        );

    [Fact]
    public void NeitherLayersNorInput() =>
        Assert.Equal(
            ["2:29-36 GPC0003", "2:29-36 GPC0005"],
            Declare
                .Diagnose(
                    """
                    [Model]
                    public sealed partial class Encoder;
                    """
                )
                .Select(diagnostic => string.Join(' ', diagnostic.Split(' ').Take(2)))
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [ReLU]
            public sealed partial class Encoder;
            """
        );
}
