using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>The steps of views must stand in one place.</summary>
public class GPC0104Tests
{
    [Fact]
    public void TwoDeclarations() =>
        Declared.Found(
            """
            [Views, Input(2), Jitter(0.1)]
            public sealed partial class Points;

            [[|Jitter(0.2)|]]
            public sealed partial class Points;
            """,
            "GPC0104 Jitter(0.2) stands apart from the other steps of Points, which leaves their order open: write all of them at one "
                + "declaration"
        );
}
