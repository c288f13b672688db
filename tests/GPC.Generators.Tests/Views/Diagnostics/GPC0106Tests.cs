using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>A group of steps must be views.</summary>
public class GPC0106Tests
{
    [Fact]
    public void AnotherClass() =>
        Declared.Found(
            """
            [Views, Input(2)]
            [[|Apply<List<int>>(0.5)|], [|OneOf<Points, string>|]]
            public sealed partial class Toy;

            [Views, Input(2), Jitter(0.1)]
            public sealed partial class Points;
            """,
            "GPC0106 List<int> is not a class with [Views]: declare its steps there",
            "GPC0106 string is not a class with [Views]: declare its steps there"
        );

    [Fact]
    public void NotToBeMade() =>
        Declared.Found(
            """
            [Views, Input(2)]
            [[|Apply<Abstract>(0.5)|]]
            public sealed partial class First;

            [Views, Input(2)]
            [[|Apply<WithParameter>(0.5)|]]
            public sealed partial class Second;

            [Views, Input(2), Jitter(0.1)]
            public abstract partial class Abstract;

            [Views, Input(2), Jitter(0.1)]
            public sealed partial class WithParameter(int seed)
            {
                public int Seed => seed;
            }
            """,
            "GPC0106 Abstract can't be made here: give it a constructor without parameters that can be called, and no 'abstract' or 'file'",
            "GPC0106 WithParameter can't be made here: give it a constructor without parameters that can be called, and no 'abstract' "
                + "or 'file'"
        );
}
