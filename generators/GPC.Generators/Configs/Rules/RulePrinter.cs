using System.Globalization;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Rules;

/// <summary>
/// Writes a rule's condition with the operator first, <c>(>= .sgld.bufferSize .batchSize)</c>, as it travels in the schema to other
/// projects.
/// </summary>
static class RulePrinter
{
    public static string Print(RuleExpression expression) =>
        expression switch
        {
            RuleExpression.Apply apply => $"({apply.Operation} {string.Join(" ", apply.Operands.Select(Print))})",
            RuleExpression.Setting setting => "." + setting.Path,
            RuleExpression.Constant constant => Print(constant.Value),
            _ => throw new InvalidOperationException("Unknown expression."),
        };

    static string Print(object? value) =>
        value switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture) + "L",
            double number => Numbers.Write(number) + "d",
            _ => JsonPrinter.PrintLine(new JsonTree.Text((string)value)),
        };
}
