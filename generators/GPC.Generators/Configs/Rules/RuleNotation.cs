using System.Globalization;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Rules;

/// <summary>
/// A rule's condition as text with the operator first, <c>(>= .sgld.bufferSize .batchSize)</c>. In this form the schema carries it to other
/// projects.
/// </summary>
static class RuleNotation
{
    /// <summary>Reads what <see cref="Write(RuleExpression)"/> wrote; null for any other text, whose rule is then not evaluated.</summary>
    public static RuleExpression? Parse(string text)
    {
        try
        {
            return new RuleScanner(text).Whole();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public static string Write(RuleExpression expression) =>
        expression switch
        {
            RuleExpression.Apply apply => $"({apply.Operation} {string.Join(" ", apply.Operands.Select(Write))})",
            RuleExpression.Setting setting => "." + setting.Path,
            RuleExpression.Constant constant => Write(constant.Value),
            _ => throw new InvalidOperationException("Unknown expression."),
        };

    static string Write(object? value) =>
        value switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            double number => Numbers.Write(number) + "d",
            _ => JsonEmitter.EmitLine(new JsonTree.Text((string)value)),
        };
}

/// <summary>Goes through the text of a rule.</summary>
sealed class RuleScanner(string text)
{
    int position;

    /// <summary>The expression that the whole text is; null if more follows it.</summary>
    public RuleExpression? Whole()
    {
        var expression = Expression();
        return position == text.Length ? expression : null;
    }

    char Peek => position < text.Length ? text[position] : throw new FormatException();

    RuleExpression Expression()
    {
        if (Peek == '"')
            return new RuleExpression.Constant(Text());
        if (Peek != '(')
            return Atom(Token());
        position++;
        var operation = Token();
        var operands = new List<RuleExpression>();
        while (Peek == ' ')
        {
            position++;
            operands.Add(Expression());
        }
        if (Peek != ')')
            throw new FormatException();
        position++;
        return RuleExpression.Of(operation, operands);
    }

    string Token()
    {
        var start = position;
        while (position < text.Length && text[position] is not (' ' or ')'))
            position++;
        return text.Substring(start, position - start);
    }

    string Text()
    {
        var start = position++;
        while (Peek != '"')
            position += Peek == '\\' ? 2 : 1;
        position++;
        return JsonParser.Parse(text.Substring(start, position - start)).Tree is JsonTree.Text read
            ? read.Value
            : throw new FormatException();
    }

    static RuleExpression Atom(string token)
    {
        if (token.Length > 1 && token[0] == '.')
            return new RuleExpression.Setting(token.Substring(1));
        return new RuleExpression.Constant(
            token switch
            {
                "null" => null,
                "true" => true,
                "false" => false,
                _ when token.EndsWith("L", StringComparison.Ordinal) => long.Parse(token.TrimEnd('L'), CultureInfo.InvariantCulture),
                _ when token.EndsWith("d", StringComparison.Ordinal) => double.Parse(token.TrimEnd('d'), CultureInfo.InvariantCulture),
                _ => int.Parse(token, CultureInfo.InvariantCulture),
            }
        );
    }
}
