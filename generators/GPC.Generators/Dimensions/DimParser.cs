using System.Globalization;
using System.Numerics;

namespace GPC.Generators.Dimensions;

/// <summary>Reads a dimension written as text: names, numbers, <c>+ - * /</c> and parentheses, with C#'s precedence.</summary>
sealed class DimParser
{
    const int MaximalDepth = 64;

    readonly string text;
    readonly Func<string, Dim?> lookup;
    int at;
    int depth;
    string? fault;

    DimParser(string text, Func<string, Dim?> lookup)
    {
        this.text = text;
        this.lookup = lookup;
    }

    /// <summary>The dimension, or what is wrong with the text, as the end of a sentence.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="lookup">The dimension that a name stands for; null for a name that is unknown.</param>
    public static (Dim? Dim, string? Fault) Parse(string text, Func<string, Dim?> lookup)
    {
        var parser = new DimParser(text, lookup);
        var dim = parser.Sum();
        if (dim is not null && (parser.Peek() != '\0' || parser.at < text.Length))
            parser.Fail("it needs +, -, * or /");
        return parser.fault is null ? (dim, null) : (null, parser.fault);
    }

    Dim? Sum()
    {
        var negative = Peek() == '-';
        if (negative)
            at++;
        var sum = Product();
        if (negative && sum is not null)
            sum = Dim.Zero - sum;
        while (sum is not null && Peek() is '+' or '-')
        {
            var plus = text[at++] == '+';
            if (Product() is not { } next)
                return null;
            sum = plus ? sum! + next : sum! - next;
        }
        return sum;
    }

    Dim? Product()
    {
        var product = Atom();
        while (product is not null && Peek() is '*' or '/')
        {
            var times = text[at++] == '*';
            if (Atom() is not { } next)
                return null;
            if (!times && next.Constant is { IsZero: true })
                return FailAt("it divides by zero");
            product = times ? product! * next : product! / next;
        }
        return product;
    }

    Dim? Atom() =>
        Peek() switch
        {
            '(' => Nested(),
            >= '0' and <= '9' => Number(),
            '_' or '@' => Name(),
            var letter when char.IsLetter(letter) => Name(),
            _ => Fail("it needs a name, a number or '('"),
        };

    Dim? Nested()
    {
        if (++depth > MaximalDepth)
            return FailAt("it is nested too deeply");
        at++;
        var inner = Sum();
        if (inner is null)
            return null;
        if (Peek() != ')')
            return Fail("it needs ')'");
        at++;
        depth--;
        return inner;
    }

    Dim? Number()
    {
        var digits = While(letter => letter is >= '0' and <= '9');
        return digits.Length > 18 ? FailAt("it has too large a number") : (Dim)BigInteger.Parse(digits, CultureInfo.InvariantCulture);
    }

    Dim? Name()
    {
        if (text[at] == '@')
            at++;
        var name = While(letter => char.IsLetterOrDigit(letter) || letter == '_');
        if (name.Length == 0)
            return Fail("it needs a name after '@'");
        return lookup(name) ?? FailAt($"it uses '{name}', which is not a parameter of the model");
    }

    string While(Func<char, bool> accepts)
    {
        var start = at;
        while (at < text.Length && accepts(text[at]))
            at++;
        return text.Substring(start, at - start);
    }

    char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? text[at] : '\0';
    }

    Dim? Fail(string what) => FailAt(at < text.Length ? $"{what} at position {at + 1}" : $"{what} at its end");

    Dim? FailAt(string what)
    {
        fault ??= what;
        return null;
    }
}
