using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>An objective has terms.</summary>
public class GPC1002Tests
{
    [Fact]
    public void WithoutTheAttribute() =>
        Declared.Found(
            """
            [Objective]
            static partial class [|O|]
            {
                static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1002 Objective 'O' has no term; write at least one static method with [Term] that returns GPC.Terms.Real"
        );

    [Fact]
    public void Empty() =>
        Declared.FoundWith(
            "static class Uses { static Objective Use() => O.Objective; }",
            """
            [Objective]
            static partial class [|O|];
            """,
            "GPC1002 Objective 'O' has no term; write at least one static method with [Term] that returns GPC.Terms.Real"
        );
}
