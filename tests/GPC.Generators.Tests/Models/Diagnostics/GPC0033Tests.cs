using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A used model does not work with these numbers.</summary>
public class GPC0033Tests
{
    [Fact]
    public void Use() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("n - 4")]
            public sealed partial class Body(int n);

            [Model, Input(3)]
            [[|Use<Body>|]]
            public sealed partial class Encoder;
            """,
            "GPC0033 Body(n: 3) does not work here: in Body, outFeatures of Linear(\"n - 4\") must be at least 1, found \"n - 4\", "
                + "which is -1"
        );

    [Fact]
    public void Creation() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("n - 4")]
            public sealed partial class Body(int n);

            static class Program
            {
                const int Size = 2;

                static readonly Body Small = [|new Body(4)|], Smaller = [|new(n: Size + 1)|], Large = new(5);

                static Body Make(int size) => new(size);
            }
            """,
            "GPC0033 Body(n: 4) does not work here: outFeatures of Linear(\"n - 4\") must be at least 1, found \"n - 4\", which is 0",
            "GPC0033 Body(n: 3) does not work here: outFeatures of Linear(\"n - 4\") must be at least 1, found \"n - 4\", which is -1"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input("n")]
            [Linear("n - 4")]
            public sealed partial class Body(int n);

            [Model, Input(5)]
            [Use<Body>]
            public sealed partial class Encoder;
            """
        );
}
