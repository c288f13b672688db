using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A name can't be used.</summary>
public class GPC0013Tests
{
    [Fact]
    public void Names() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(3, Name = [|"1st"|]), Linear(3, Name = [|""|]), Linear(3, Name = [|"fc-1"|]),
                Linear(3, Name = "fc"), Linear(3, Name = [|"fc"|]), ReLU(Name = [|"checked"|])]
            public sealed partial class Encoder;
            """,
            "GPC0013 The name \"1st\" can't be used: use letters, digits and underscores, beginning with a letter",
            "GPC0013 The name \"\" can't be used: use letters, digits and underscores, beginning with a letter",
            "GPC0013 The name \"fc-1\" can't be used: use letters, digits and underscores, beginning with a letter",
            "GPC0013 The name \"fc\" can't be used: another layer has it, choose another",
            "GPC0013 The name \"checked\" can't be used: the generated code has a field of that name, choose another"
        );

    [Fact]
    public void PartsOfALayer() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear(2)]
            public sealed partial class Body;

            [Model, Input(2)]
            [Linear(2, Name = "a_shortcut"), Residual<Body>(Shortcut = typeof(Body), Name = [|"a"|])]
            public sealed partial class Encoder;
            """,
            "GPC0013 The name \"a\" can't be used: its part a_shortcut has the name of another layer, choose another"
        );

    [Fact]
    public void Parameter() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear("Check")]
            public sealed partial class Encoder([|int Check|]);
            """,
            "GPC0013 The name \"Check\" can't be used: the generated code has a method of that name; choose another"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [Linear(3, Name = "fc1"), Linear(4, Name = "class"), Linear(5, Name = "Fc1"), ReLU(Name = null)]
            public sealed partial class Encoder;
            """
        );
}
