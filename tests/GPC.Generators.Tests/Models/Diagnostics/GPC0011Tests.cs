using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>An argument is of the wrong kind.</summary>
public class GPC0011Tests
{
    [Fact]
    public void Sizes() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear([|1.5|]), Linear([|true|]), Linear([|'a'|]), Linear([|new object[] { 1 }|]),
                Linear([|typeof(int)|]), Linear([|DayOfWeek.Friday|]), Linear([|null!|])]
            public sealed partial class Encoder;
            """,
            "GPC0011 outFeatures of Linear(1.5) must be a whole number or a formula such as \"channels * 2\", found 1.5, a fractional "
                + "number",
            "GPC0011 outFeatures of Linear(true) must be a whole number or a formula such as \"channels * 2\", found true, a truth value",
            "GPC0011 outFeatures of Linear('a') must be a whole number or a formula such as \"channels * 2\", found 'a', a character",
            "GPC0011 outFeatures of Linear([1]) must be a whole number or a formula such as \"channels * 2\", found [1], a list",
            "GPC0011 outFeatures of Linear(typeof(int)) must be a whole number or a formula such as \"channels * 2\", found "
                + "typeof(int), a type",
            "GPC0011 outFeatures of Linear(Friday) must be a whole number or a formula such as \"channels * 2\", found Friday, an "
                + "enumeration's member",
            "GPC0011 outFeatures of Linear(null) must be a whole number or a formula such as \"channels * 2\", found null, no value"
        );

    [Fact]
    public void NoShape() =>
        Mistakes.Found(
            """
            [Model, [|Input|]]
            [Linear(3)]
            public sealed partial class Encoder;
            """,
            "GPC0011 shape of Input must be at least one size, found none"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [Linear(3L), Linear((byte)4), Linear("5"), Linear(6, InFeatures = null)]
            public sealed partial class Encoder;
            """
        );
}
