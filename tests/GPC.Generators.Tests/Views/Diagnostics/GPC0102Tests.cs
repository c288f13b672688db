using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>Views need the shape of their input.</summary>
public class GPC0102Tests
{
    [Fact]
    public void NoInput() =>
        Declared.Found(
            """
            [Views, Jitter(0.1)]
            public sealed partial class [|Points|];
            """,
            "GPC0102 Points has no [Input]: give the shape of one sample, such as [Input(1, 28, 28)]"
        );
}
