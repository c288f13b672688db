using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A model must be a plain class.</summary>
public class GPC0002Tests
{
    [Fact]
    public void Record() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial record [|Encoder|];
            """,
            "GPC0002 Encoder can't be a model, because it is a record: a module is not a value; write 'class' instead of 'record'"
        );

    [Fact]
    public void Static() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public static partial class [|Encoder|];
            """,
            "GPC0002 Encoder can't be a model, because it is static: a module has parameters of its own; remove 'static'"
        );

    [Fact]
    public void Abstract() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public abstract partial class [|Encoder|];
            """,
            "GPC0002 Encoder can't be a model, because it is abstract: nothing can derive from it; remove 'abstract'"
        );

    [Fact]
    public void FileLocal() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            file sealed partial class [|Encoder|];
            """,
            "GPC0002 Encoder can't be a model, because it is local to its file: the generator adds its code in another file; remove 'file'"
        );

    [Fact]
    public void InAFileLocalClass() =>
        Mistakes.Found(
            """
            file static partial class Outer
            {
                [Model, Input(2)]
                [Linear(3)]
                public sealed partial class [|Encoder|];
            }
            """,
            "GPC0002 Encoder can't be a model, because it is in Outer, which is local to its file: the generator adds its code in "
                + "another file; remove 'file'"
        );

    [Fact]
    public void Generic() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class [|Encoder|]<T>;
            """,
            "GPC0002 Encoder can't be a model, because it is generic: a model's parameters are dimensions; give the class a primary "
                + "constructor instead, such as (int channels)"
        );

    [Fact]
    public void BaseClass() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class [|Encoder|] : List<int>;
            """,
            "GPC0002 Encoder can't be a model, because it derives from List: the generator gives it its base class; remove that one"
        );

    [Fact]
    public void OwnMember() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class [|Encoder|]
            {
                public torch.Tensor forward(torch.Tensor input) => input.alias();
            }
            """,
            "GPC0002 Encoder can't be a model, because it has a member 'forward' of its own: the generator writes it; choose another name"
        );

    [Fact]
    public void OwnMemberWithTheNameOfALayersField() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3), Linear(4, Name = "head")]
            public sealed partial class [|Encoder|]
            {
                public int _head() => 1;
            }
            """,
            "GPC0002 Encoder can't be a model, because it has a member '_head' of its own: the generator writes it; choose another name"
        );

    [Fact]
    public void RequiredMember() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class [|Encoder|]
            {
                public required int Seed { get; init; }
            }
            """,
            "GPC0002 Encoder can't be a model, because it has the required member 'Seed': models that use it can't set it; remove "
                + "'required'"
        );

    [Fact]
    public void NoPlainConstructor() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class [|Encoder|]
            {
                private Encoder() { }
            }
            """,
            "GPC0002 Encoder can't be a model, because it has no public constructor without parameters: models that use it call that "
                + "one; add it, or remove the others"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            public interface INamed { string Title { get; } }

            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class Encoder : INamed
            {
                public Encoder() { }

                public Encoder(string title) => Title = title;

                public string Title { get; } = "plain";
            }
            """
        );
}
