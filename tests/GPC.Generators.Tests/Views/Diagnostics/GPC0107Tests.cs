using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>Views apply themselves.</summary>
public class GPC0107Tests
{
    [Fact]
    public void Itself() =>
        Declared.Found(
            """
            [Views, Input(2)]
            [Jitter(0.1), [|Apply<Points>(0.5)|]]
            public sealed partial class Points;
            """,
            "GPC0107 Points applies itself (Points -> Points), which would never end: break the cycle"
        );

    [Fact]
    public void ACircleIsReportedOnce() =>
        Declared.Found(
            """
            [Views, Input(2), Apply<Third>(0.5)]
            public sealed partial class Second;

            [Views, Input(2), [|OneOf<Fine, Second>|]]
            public sealed partial class First;

            [Views, Input(2), Apply<First>(0.5)]
            public sealed partial class Third;

            [Views, Input(2), Apply<First>(0.5)]
            public sealed partial class Outside;

            [Views, Input(2), Jitter(0.1)]
            public sealed partial class Fine;
            """,
            "GPC0107 First applies itself (First -> Second -> Third -> First), which would never end: break the cycle"
        );
}
