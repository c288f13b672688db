namespace GPC.Generators.Configs.Rules;

/// <summary>A rule's condition in the part of C# that the build evaluates.</summary>
abstract record RuleExpression
{
    /// <summary>A bool, int, long, double, string, or null.</summary>
    public sealed record Constant(object? Value) : RuleExpression;

    /// <summary>A setting, by its path below the config.</summary>
    public sealed record Setting(string Path) : RuleExpression;

    /// <summary>An operation. Its name is the C# operator's or function's; operands already have one type.</summary>
    public sealed record Apply(string Operation, EquatableArray<RuleExpression> Operands) : RuleExpression;

    public static Apply Of(string operation, params IEnumerable<RuleExpression> operands) => new(operation, operands.ToEquatableArray());

    /// <summary>The settings that it reads, in order of first mention.</summary>
    public IEnumerable<string> Reads => Paths(this).Distinct();

    static IEnumerable<string> Paths(RuleExpression expression) =>
        expression switch
        {
            Setting setting => [setting.Path],
            Apply apply => apply.Operands.SelectMany(Paths),
            _ => [],
        };
}
