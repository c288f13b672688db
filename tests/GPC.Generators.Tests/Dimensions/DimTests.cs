using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GPC.Generators.Dimensions;
using Xunit;

namespace GPC.Generators.Tests.Dimensions;

/// <summary>The normal form of dimensions agrees with plain arithmetic.</summary>
[Properties(Arbitrary = [typeof(DimTests)], MaxTest = 2000)]
public class DimTests
{
    static readonly string[] Names = ["a", "b", "@int"];

    /// <summary>An expression with what it is for given values, rounding divisions down; null where it divides by less than 1.</summary>
    public sealed record Expression(string Text, Func<BigInteger[], BigInteger?> Value)
    {
        public override string ToString() => Text;
    }

    static Gen<Expression> OfSize(int size) =>
        size < 2
            ? Gen.OneOf(
                Gen.Choose(0, 9).Select(number => new Expression($"{number}", _ => number)),
                Gen.Choose(0, Names.Length - 1).Select(index => new Expression(Names[index], values => values[index]))
            )
            : from operation in Gen.Elements('+', '-', '*', '/')
            from left in OfSize(size / 2)
            from right in OfSize(size / 2)
            select new Expression($"({left.Text} {operation} {right.Text})", values =>
                Combine(operation, left.Value(values), right.Value(values))
            );

    static BigInteger? Combine(char operation, BigInteger? left, BigInteger? right) =>
        operation switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => right is { Sign: > 0 } divisor && left is { } number
                ? (number - (((number % divisor) + divisor) % divisor)) / divisor
                : null,
        };

    /// <summary>An expression and the values of its names.</summary>
    public sealed record Example(Expression Expression, int[] Values);

    public static Arbitrary<Example> Cases() =>
        (
            from size in Gen.Choose(1, 40)
            from expression in OfSize(size)
            from values in Gen.Choose(1, 9).ArrayOf(Names.Length)
            select new Example(expression, values)
        ).ToArbitrary();

    [Property]
    public bool TheNormalFormHasTheValueOfTheExpression(Example drawn) =>
        Holds(drawn, (dim, values, expected) => At(dim, values) == expected);

    [Property]
    public bool WhatIsShownReadsAsTheSameDimension(Example drawn) =>
        Holds(drawn, (dim, values, _) => DimParser.Parse(dim.Text, Lookup).Dim is { } again && At(again, values) == At(dim, values));

    [Property]
    public bool ADecidedRelationIsRight(Example drawn) =>
        Holds(drawn, (dim, values, expected) =>
            (Relation.AtLeast.Decide(dim, 1) is not { } atLeast || atLeast == (expected >= 1))
            && (Relation.MultipleOf.Decide(dim, 3) is not { } multiple || multiple == (expected % 3 == 0))
            && (Relation.Equal.Decide(dim, 5) is not { } equal || equal == (expected == 5))
        );

    [Theory]
    [InlineData("(size + 2 - 3) / 1 + 1", "size")]
    [InlineData("(2 * size + 1) / 2", "size")]
    [InlineData("size * size / size", "size")]
    [InlineData("-size + 2 * size", "size")]
    [InlineData("(size + 2 * 1 - 3) / 2 + 1", "(size + 1) / 2")]
    [InlineData("(size + 2 * 1 - 3) / stride + 1", "(size - 1) / stride + 1")]
    [InlineData("2 * ((size - 1) / stride) - (size - 1) / stride", "(size - 1) / stride")]
    [InlineData("size - size", "0")]
    [InlineData("(size + 7) / 2 - 3", "(size + 1) / 2")]
    public void EqualFormulasAreOneValue(string formula, string simple) => Assert.Equal(Parse(simple), Parse(formula));

    [Theory]
    [InlineData("", "it needs a name, a number or '(' at its end")]
    [InlineData("3 +", "it needs a name, a number or '(' at its end")]
    [InlineData("(size", "it needs ')' at its end")]
    [InlineData("size size", "it needs +, -, * or / at position 6")]
    [InlineData("size % 2", "it needs +, -, * or / at position 6")]
    [InlineData("width", "it uses 'width', which is not a parameter of the model")]
    [InlineData("size / (2 - 2)", "it divides by zero")]
    [InlineData("99999999999999999999", "it has too large a number")]
    public void WhatCanNotBeReadSaysWhere(string text, string fault) => Assert.Equal((null, fault), DimParser.Parse(text, Known));

    static Dim Parse(string text) => DimParser.Parse(text, Known).Dim!;

    static Dim? Known(string name) => name is "size" or "stride" ? Dim.Parameter(name) : null;

    static Dim? Lookup(string name) => Dim.Parameter(name);

    static BigInteger? At(Dim dim, int[] values) =>
        dim.Replace(name => values[Array.FindIndex(Names, other => other.TrimStart('@') == name)]).Constant;

    static bool Holds(Example drawn, Func<Dim, int[], BigInteger, bool> law)
    {
        var expected = drawn.Expression.Value([.. drawn.Values.Select(value => (BigInteger)value)]);
        var (dim, fault) = DimParser.Parse(drawn.Expression.Text, Lookup);
        return expected is null || dim is null
            ? expected is null || fault!.StartsWith("divides by zero", StringComparison.Ordinal)
            : law(dim, drawn.Values, expected.Value);
    }
}
