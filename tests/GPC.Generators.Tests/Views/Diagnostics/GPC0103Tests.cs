using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>Views need steps.</summary>
public class GPC0103Tests
{
    [Fact]
    public void NoSteps() =>
        Declared.Found(
            """
            [Views, Input(2)]
            public sealed partial class [|Points|];
            """,
            "GPC0103 Points has no steps: add some, such as [RandomCrop(28, Padding = 3)]"
        );
}
