using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>What is said about a broken rule.</summary>
static class RuleText
{
    /// <summary>The problem of a rule that does not hold.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The path of the config that has it.</param>
    /// <param name="config">The config's settings, for what was found.</param>
    /// <param name="place">What to underline.</param>
    public static Problem Broken(RuleSpec rule, string path, JsonTree config, TextPlace place)
    {
        var reads = rule.Reads.Select(read => (name: ConfigChecker.Join(path, read), value: Find(config, read))).ToList();
        return new(
            rule.IsWarning ? ProblemKind.UnwiseRule : ProblemKind.BrokenRule,
            reads.Count > 0 ? reads[0].name : path,
            place,
            reads.Count > 0
                ? string.Join(", ", reads.Select(read => $"{read.name} {read.value?.Shown ?? "unknown"}"))
                : "a config for which " + rule.Name + " does not hold",
            rule.Requirement,
            rule.Fix.Length > 0 ? rule.Fix
                : reads.Count > 0 ? "change " + string.Join(" or ", reads.Select(read => read.name))
                : "change the settings that it reads"
        );
    }

    /// <summary>The value at a path of keys and dots.</summary>
    public static JsonTree? Find(JsonTree tree, string path) =>
        path.Split('.').Aggregate((JsonTree?)tree, (inner, key) => (inner as JsonTree.Object)?.Get(key));

    /// <summary>Whether one path is the other, or one lies inside the other.</summary>
    public static bool Overlap(string one, string other) => Inside(one, other) || Inside(other, one);

    /// <summary>Whether a rule can't be judged because something that it may read is wrong.</summary>
    public static bool IsHidden(RuleSpec rule, string path, ImmutableArray<string> wrong) =>
        rule.Reads.IsEmpty
            ? wrong.Any(other => Overlap(path, other))
            : rule.Reads.Any(read => wrong.Any(other => Overlap(ConfigChecker.Join(path, read), other)));

    static bool Inside(string path, string outer) =>
        outer.Length == 0
        || (path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '['));
}
