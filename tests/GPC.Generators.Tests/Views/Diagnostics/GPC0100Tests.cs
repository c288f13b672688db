using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>A class of views must be partial.</summary>
public class GPC0100Tests
{
    [Fact]
    public void TheClass() =>
        Declared.Found(
            """
            [Views, Input(2), Jitter(0.1)]
            public sealed class [|Points|];
            """,
            "GPC0100 Points must be partial, so that its steps can be added to it: write 'partial' before 'class'"
        );

    [Fact]
    public void TheClassAroundIt() =>
        Declared.Found(
            """
            public class [|Outer|]
            {
                [Views, Input(2), Jitter(0.1)]
                public sealed partial class Inner;
            }
            """,
            "GPC0100 Outer must be partial (it contains Inner), so that its steps can be added to it: write 'partial' before 'class'"
        );
}
