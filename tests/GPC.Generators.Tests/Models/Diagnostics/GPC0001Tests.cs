using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model's class must be partial.</summary>
public class GPC0001Tests
{
    [Fact]
    public void Class() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed class [|Encoder|];
            """,
            "GPC0001 Encoder must be partial, because the generator completes it: write 'partial' before 'class'"
        );

    [Fact]
    public void ContainingTypesEach() =>
        Mistakes.Found(
            """
            public static class [|Outer|]
            {
                public interface [|IMiddle|]
                {
                    [Model, Input(2)]
                    [Linear(3)]
                    public sealed partial class Encoder;
                }
            }
            """,
            "GPC0001 Outer must be partial, because the generator completes it (it contains the model Encoder): write 'partial' before "
                + "'class'",
            "GPC0001 IMiddle must be partial, because the generator completes it (it contains the model Encoder): write 'partial' "
                + "before 'class'"
        );

    [Fact]
    public void ItsLayersAreCheckedToo() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear([|0|])]
            public sealed class [|Encoder|];
            """,
            "GPC0012 outFeatures of Linear(0) must be at least 1, found 0",
            "GPC0001 Encoder must be partial, because the generator completes it: write 'partial' before 'class'"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            public static partial class Outer
            {
                [Model, Input(2)]
                [Linear(3)]
                public sealed partial class Encoder;
            }
            """
        );
}
