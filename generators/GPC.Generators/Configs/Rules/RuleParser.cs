using System.Globalization;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Rules;

/// <summary>Reads what <see cref="RulePrinter"/> wrote. Of anything else it makes nothing: such a rule is not evaluated.</summary>
sealed class RuleParser
{
    readonly string text;
    int position;

    RuleParser(string text) => this.text = text;

    public static RuleExpression? Parse(string text)
    {
        try
        {
            var parser = new RuleParser(text);
            var expression = parser.Expression();
            return parser.position == text.Length ? expression : null;
        }
        catch (FormatException)
        {
            return null;
        }
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
        return JsonReader.Read(text.Substring(start, position - start)).Tree is JsonTree.Text read
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
