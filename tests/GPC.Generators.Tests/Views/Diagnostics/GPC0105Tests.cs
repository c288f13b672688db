using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>Steps need [Views].</summary>
public class GPC0105Tests
{
    [Fact]
    public void NoViews() =>
        Declared.Found(
            """
            [Jitter(0.1)]
            public sealed partial class [|Points|];
            """,
            "GPC0105 Points has steps of views, but no [Views]: add it, or they do nothing"
        );
}
