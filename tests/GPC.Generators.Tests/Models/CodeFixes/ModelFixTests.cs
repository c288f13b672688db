using GPC.Generators.CodeFixes.Models;
using Xunit;

namespace GPC.Generators.Tests.Models.CodeFixes;

/// <summary>Fixes of a model's class.</summary>
public class ModelFixTests
{
    [Fact]
    public void Partial() =>
        Fixes.First<AddPartialFix>(
            """
            [Model, Input(2)]
            [Linear(3)] // the head
            class Encoder;
            """,
            """
            [Model, Input(2)]
            [Linear(3)] // the head
            partial class Encoder;
            """
        );

    [Fact]
    public void PartialForTheClassesAround() =>
        Fixes.All<AddPartialFix>(
            "GPC0001",
            """
            public readonly struct Outer
            {
                internal interface IMiddle
                {
                    [Model, Input(2), Linear(3)] public sealed class Encoder;

                    [Model, Input<Encoder>]
                    [Linear(4)]
                    public sealed class Decoder;
                }
            }
            """,
            """
            public readonly partial struct Outer
            {
                internal partial interface IMiddle
                {
                    [Model, Input(2), Linear(3)] public sealed partial class Encoder;

                    [Model, Input<Encoder>]
                    [Linear(4)]
                    public sealed partial class Decoder;
                }
            }
            """
        );

    [Fact]
    public void ModelBeforeInput() =>
        Fixes.First<AddModelFix>(
            """
            [Input(2)]
            [Linear(3)]
            public sealed partial class Encoder;
            """,
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class Encoder;
            """
        );

    [Fact]
    public void ModelInALineOfItsOwn() =>
        Fixes.First<AddModelFix>(
            """
            static partial class Outer
            {
                /// <summary>Encodes.</summary>
                [Linear(3)]
                internal sealed partial class Encoder;
            }

            static partial class Outer
            {
                [Input(2)]
                internal sealed partial class Encoder;
            }
            """,
            """
            static partial class Outer
            {
                /// <summary>Encodes.</summary>
                [Model]
                [Linear(3)]
                internal sealed partial class Encoder;
            }

            static partial class Outer
            {
                [Input(2)]
                internal sealed partial class Encoder;
            }
            """
        );

    [Fact]
    public void Input() =>
        Fixes.All<AddInputFix>(
            "GPC0003",
            """
            [Model, Linear(3)]
            public sealed partial class Encoder;

            [GPC.Layers.Model]
            [Linear(3)]
            public sealed partial class Decoder;
            """,
            """
            [Model, Input(1), Linear(3)]
            public sealed partial class Encoder;

            [GPC.Layers.Model, Input(1)]
            [Linear(3)]
            public sealed partial class Decoder;
            """
        );
}
