namespace GPC.Generators.Objectives.Operations;

/// <summary>An expression as text, in C# or as a formula. It is put in parentheses only where its place asks for them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Binding">How strongly its outermost operator binds.</param>
readonly record struct Expression(string Text, Binding Binding = Binding.Primary)
{
    public static implicit operator Expression(string text) => new(text);

    public static Expression Add(Expression a, Expression b) => new($"{a} + {b.In(Binding.Product)}", Binding.Sum);

    public static Expression Subtract(Expression a, Expression b) => new($"{a} - {b.In(Binding.Product)}", Binding.Sum);

    public static Expression Multiply(Expression a, Expression b) =>
        new($"{a.In(Binding.Product)} * {b.In(Binding.Unary)}", Binding.Product);

    public static Expression Divide(Expression a, Expression b) => new($"{a.In(Binding.Product)} / {b.In(Binding.Unary)}", Binding.Product);

    public static Expression Negate(Expression a) => new($"-{a.In(Binding.Primary)}", Binding.Unary);

    /// <summary>A sum or logarithm in a formula, whose sign stands before what it is of.</summary>
    public static Expression Prefixed(string sign, Expression of, Binding least = Binding.Primary) =>
        new(of.Binding == Binding.Prefix ? $"{sign} {of}" : $"{sign} {of.In(least)}", Binding.Prefix);

    /// <summary>The text where an operand has to bind this strongly.</summary>
    public string In(Binding least) => Binding >= least ? Text : $"({Text})";

    public override string ToString() => Text;
}

/// <summary>What the outermost operator of an expression is, from the one that binds least.</summary>
enum Binding
{
    /// <summary>A sum or a difference.</summary>
    Sum,

    /// <summary>A sign before a formula, such as that of a sum over rows.</summary>
    Prefix,

    /// <summary>A product or a quotient.</summary>
    Product,

    /// <summary>A negation in C#.</summary>
    Unary,

    /// <summary>A name, a number, a call.</summary>
    Primary,
}
