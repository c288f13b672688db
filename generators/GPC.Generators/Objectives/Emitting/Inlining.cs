using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Which values are written where they are read, as they are read once and are short.</summary>
/// <param name="name">Writes a value as a local, which has become too long after all.</param>
sealed class Inlining(Action<int, Expression> name)
{
    const int MaxLength = 100;
    const int MaxWhole = 112;
    readonly Dictionary<int, Expression> inlined = [];

    /// <summary>The text of a value that is written where it is read; null for one that has a name.</summary>
    public Expression? Of(int value) => inlined.TryGetValue(value, out var text) ? text : default(Expression?);

    /// <summary>Writes an expression. As long as it is too long, the longest of its operands gets a name.</summary>
    public Expression Compose(IReadOnlyCollection<int> operands, Func<Expression> write)
    {
        for (var text = write(); ; text = write())
        {
            var longest = operands.Where(inlined.ContainsKey).OrderByDescending(operand => inlined[operand].Text.Length).ToList();
            if (text.Text.Length <= MaxWhole || longest.Count == 0)
                return text;
            name(longest[0], inlined[longest[0]]);
            inlined.Remove(longest[0]);
        }
    }

    /// <summary>A local with its value, on two lines where it is too long for one.</summary>
    public static string Local(string name, Expression value, string type = "var") =>
        $"{type} {name} ={(name.Length + value.Text.Length > MaxWhole ? "\n    " : " ")}{value};";

    /// <summary>Takes a value whose only reader can have it in place, if it is short.</summary>
    public bool Take(int value, Expression text)
    {
        if (text.Text.Length <= MaxLength)
            inlined[value] = text;
        return inlined.ContainsKey(value);
    }
}
