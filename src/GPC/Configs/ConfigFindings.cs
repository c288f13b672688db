using System.Collections.Immutable;
using GPC.Configs.Checking;

namespace GPC.Configs;

/// <summary>
/// What was found wrong while a config is read; rules add to it as soon as the values that they read are known to be right.
/// </summary>
sealed class ConfigFindings(ImmutableArray<Problem> problems)
{
    readonly List<Problem> problems = [.. problems];
    readonly ImmutableArray<string> wrong = [.. problems.Select(problem => problem.Hides)];

    /// <summary>The mistakes.</summary>
    public ImmutableArray<ValidationError> Errors => Select(problem => problem.Kind != ProblemKind.UnwiseRule);

    /// <summary>What is allowed but unwise.</summary>
    public ImmutableArray<ValidationError> Warnings => Select(problem => problem.Kind == ProblemKind.UnwiseRule);

    /// <summary>Asks the rules of a config that was read.</summary>
    public void Ask<T>(T config, string path, ConfigSpec spec, IEnumerable<Func<T, bool>> rules, Func<T, JsonTree> write)
    {
        foreach (var (rule, holds) in spec.Rules.Zip(rules))
        {
            if (!RuleText.IsHidden(rule, path, wrong) && !Holds(config, holds))
                problems.Add(RuleText.Broken(rule, path, write(config), default));
        }
    }

    // A rule is a user's code: one that throws, such as by a division by zero, does not hold, and the other rules are still checked.
    static bool Holds<T>(T config, Func<T, bool> rule)
    {
        try
        {
            return rule(config);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return false;
        }
    }

    ImmutableArray<ValidationError> Select(Func<Problem, bool> filter) =>
        [
            .. problems
                .Where(filter)
                .Select(problem => new ValidationError(problem.Path, problem.Found, problem.Expected, problem.Fix, problem.Message)),
        ];
}
