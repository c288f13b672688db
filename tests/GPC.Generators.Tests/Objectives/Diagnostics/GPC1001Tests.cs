using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>An objective is a static partial class without type parameters.</summary>
public class GPC1001Tests
{
    [Fact]
    public void NotPartial() =>
        Declared.FoundWith(
            "",
            """
            [Objective]
            static class [|O|]
            {
                [Term] static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1001 'O' is declared as 'static class'; an objective is a 'static partial class' without type parameters, and the types "
                + "around it are partial too"
        );

    [Fact]
    public void NotStatic() =>
        Declared.Found(
            """
            [Objective]
            partial class [|O|]
            {
                [Term] static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1001 'O' is declared as 'partial class'; an objective is a 'static partial class' without type parameters, and the "
                + "types around it are partial too"
        );

    [Fact]
    public void ARecord() =>
        Declared.Found(
            """
            [Objective]
            public sealed partial record [|O|]
            {
                [Term] static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1001 'O' is declared as 'public sealed partial record'; an objective is a 'static partial class' without type "
                + "parameters, and the types around it are partial too"
        );

    [Fact]
    public void Generic() =>
        Declared.FoundWith(
            Declared.Uses.Replace("O.E", "O<int>.E", StringComparison.Ordinal).Replace("O.O", "O<int>.O", StringComparison.Ordinal),
            """
            [Objective]
            static partial class [|O|]<T>
            {
                [Term] static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1001 'O' is declared as 'static partial class'; an objective is a 'static partial class' without type parameters, and "
                + "the types around it are partial too"
        );

    [Fact]
    public void LocalToAFile() =>
        Declared.FoundWith(
            "",
            """
            [Objective]
            file static partial class [|O|]
            {
                [Term] static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1001 'O' is declared as 'file static partial class'; an objective is a 'static partial class' without type parameters, "
                + "and the types around it are partial too"
        );

    [Fact]
    public void InsideOfAClassThatIsNotPartial() =>
        Declared.FoundWith(
            "",
            """
            public class [|Outer|]
            {
                [Objective]
                static partial class O
                {
                    [Term] static Real A(Logits z) => Mean(z);
                }
            }
            """,
            "GPC1001 'Outer' is declared as 'public class'; an objective is a 'static partial class' without type parameters, and the "
                + "types around it are partial too"
        );

    [Fact]
    public void InsideOfAGenericClass() =>
        Declared.FoundWith(
            "using static Outer<int>;\n" + Declared.Uses,
            """
            public partial class [|Outer|]<T>
            {
                [Objective]
                public static partial class O
                {
                    [Term] static Real A(Logits z) => Mean(z);
                }
            }
            """,
            "GPC1001 'Outer' is declared as 'public partial class'; an objective is a 'static partial class' without type parameters, "
                + "and the types around it are partial too"
        );

    [Fact]
    public void InTwoParts() =>
        Declared.Found(
            """
            [Objective]
            static partial class [|O|] { }
            static class P { }
            static partial class O
            {
                static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1002 Objective 'O' has no term; write at least one static method with [Term] that returns GPC.Terms.Real"
        );
}
