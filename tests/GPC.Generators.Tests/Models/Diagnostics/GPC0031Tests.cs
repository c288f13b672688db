using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model uses itself.</summary>
public class GPC0031Tests
{
    [Fact]
    public void Itself() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(2), [|Use<Encoder>|]]
            public sealed partial class Encoder;
            """,
            "GPC0031 Encoder uses itself (Encoder -> Encoder), which would never end: break the cycle"
        );

    [Fact]
    public void ThroughAnother() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [[|Repeat<Second>(2)|]]
            public sealed partial class First;

            [Model, Input(2)]
            [Residual<Second>(Shortcut = typeof(Third))]
            public sealed partial class Outside;

            [Model, Input(2)]
            [Parallel<Third, Third>]
            public sealed partial class Second;

            [Model, Input(2)]
            [Use<First>]
            public sealed partial class Third;
            """,
            "GPC0031 First uses itself (First -> Second -> Third -> First), which would never end: break the cycle"
        );

    [Fact]
    public void ItsInput() =>
        Mistakes.Found(
            """
            [Model, [|Input<Encoder>|]]
            [Linear(2)]
            public sealed partial class Encoder;
            """,
            "GPC0031 Encoder uses itself (Encoder -> Encoder), which would never end: break the cycle"
        );

    [Fact]
    public void InAGenericClass() =>
        Mistakes.Found(
            """
            public static partial class Outer<T>
            {
                [Model, Input(2)]
                [[|Use<Outer<int>.Inner>|]]
                public sealed partial class Inner;
            }
            """,
            "GPC0031 Inner uses itself (Inner -> Inner), which would never end: break the cycle"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [Linear(2)]
            public sealed partial class Encoder;

            [Model, Input<Encoder>]
            [Use<Encoder>, Repeat<Encoder>(2)]
            public sealed partial class Deep;
            """
        );
}
