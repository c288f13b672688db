using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A dimension can't be read.</summary>
public class GPC0010Tests
{
    [Fact]
    public void UnknownName() =>
        Mistakes.Found(
            """
            [Model, Input("chanels")]
            [Linear([|"channels"|])]
            public sealed partial class Encoder(int chanels);
            """,
            "GPC0010 The dimension \"channels\" can't be read: it uses 'channels', which is not a parameter of the model. Dimensions are "
                + "whole numbers, the parameters chanels, and + - * / of them"
        );

    [Fact]
    public void NoParameters() =>
        Mistakes.Found(
            """
            [Model, Input(2, [|"width"|])]
            [Linear(3)]
            public sealed partial class Encoder;
            """,
            "GPC0010 The dimension \"width\" can't be read: it uses 'width', which is not a parameter of the model. The model has no "
                + "parameters: write a number, or give the class a primary constructor, such as (int channels)"
        );

    [Fact]
    public void BadSyntax() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear([|"n +"|]), Linear([|"2 n"|]), Linear([|"(n"|]), Linear([|"n / 0"|]), Linear([|""|]),
                Linear([|"@"|]), Linear([|"9999999999999999999"|])]
            public sealed partial class Encoder(int n);
            """,
            "GPC0010 The dimension \"n +\" can't be read: it needs a name, a number or '(' at its end. Dimensions are whole numbers, "
                + "the parameters n, and + - * / of them",
            "GPC0010 The dimension \"2 n\" can't be read: it needs +, -, * or / at position 3. Dimensions are whole numbers, the "
                + "parameters n, and + - * / of them",
            "GPC0010 The dimension \"(n\" can't be read: it needs ')' at its end. Dimensions are whole numbers, the parameters n, and + "
                + "- * / of them",
            "GPC0010 The dimension \"n / 0\" can't be read: it divides by zero. Dimensions are whole numbers, the parameters n, and + - "
                + "* / of them",
            "GPC0010 The dimension \"\" can't be read: it needs a name, a number or '(' at its end. Dimensions are whole numbers, the "
                + "parameters n, and + - * / of them",
            "GPC0010 The dimension \"@\" can't be read: it needs a name after '@' at its end. Dimensions are whole numbers, the "
                + "parameters n, and + - * / of them",
            "GPC0010 The dimension \"9999999999999999999\" can't be read: it has too large a number. Dimensions are whole numbers, the "
                + "parameters n, and + - * / of them"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input("n")]
            [Linear("(n + 2) * 3 / 2 - 1")]
            public sealed partial class Encoder(int n);
            """
        );
}
