using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>Compares what was written with what is allowed and finds all mistakes at once, except broken rules.</summary>
sealed class ConfigChecker
{
    /// <summary>
    /// Keys with a meaning of their own in the outermost object of a file: the editor's schema and the file that this one refines.
    /// </summary>
    public static ImmutableArray<string> FileKeys { get; } = ["$schema", "extends"];

    /// <summary>More mistakes than anyone reads, from input that is not a config at all.</summary>
    const int MostProblems = 100;

    readonly ImmutableArray<Problem>.Builder problems = ImmutableArray.CreateBuilder<Problem>();
    readonly bool complete;

    ConfigChecker(bool complete) => this.complete = complete;

    /// <summary>Finds the mistakes in a config's JSON.</summary>
    /// <param name="tree">The outermost value.</param>
    /// <param name="spec">The config.</param>
    /// <param name="complete">Whether required settings must be there; not so in what refines something else.</param>
    public static ImmutableArray<Problem> Check(JsonTree tree, ConfigSpec spec, bool complete)
    {
        var checker = new ConfigChecker(complete);
        checker.CheckConfig(tree, new ValueSpec(ValueKind.Config, Nullable: false, Limits.None, Config: spec), "", FileKeys);
        return checker.problems.ToImmutable();
    }

    /// <summary>Finds the mistakes in one setting's value.</summary>
    public static ImmutableArray<Problem> Check(JsonTree tree, ValueSpec spec, string path)
    {
        var checker = new ConfigChecker(complete: false);
        checker.CheckValue(tree, spec, path);
        return checker.problems.ToImmutable();
    }

    void CheckValue(JsonTree tree, ValueSpec spec, string path)
    {
        if (problems.Count >= MostProblems || tree is JsonTree.Unknown || (tree.IsNull && spec.Nullable))
            return;
        switch (spec.Kind, tree)
        {
            case (ValueKind.Boolean, JsonTree.Word { Value: "true" or "false" }):
                break;
            case (ValueKind.Int32 or ValueKind.Int64 or ValueKind.Number, JsonTree.Number number):
                CheckNumber(number, spec, path);
                break;
            case (ValueKind.Text or ValueKind.Choice, JsonTree.Text text):
                CheckText(text, spec, path);
                break;
            case (ValueKind.List, JsonTree.Array list):
                CheckLength(list.Items.Length, list, spec, path, "items");
                for (var i = 0; i < list.Items.Length; i++)
                    CheckValue(list.Items[i], spec.Item!, $"{path}[{Numbers.Write(i)}]");
                break;
            case (ValueKind.Config, JsonTree.Object):
                CheckConfig(tree, spec, path, []);
                break;
            default:
                AddWrongType(tree, spec, path);
                break;
        }
    }

    void CheckNumber(JsonTree.Number number, ValueSpec spec, string path)
    {
        var fits = spec.Kind switch
        {
            ValueKind.Number => Numbers.Finite(number.Raw),
            ValueKind.Int32 => Numbers.Whole(number.Raw) is { } whole and >= int.MinValue and <= int.MaxValue ? whole : null,
            _ => Numbers.Whole(number.Raw),
        };
        if (fits is not { } value)
        {
            var fix =
                Numbers.Finite(number.Raw) is not { } large ? "use a finite number"
                : Math.Floor(large) == large ? "use a smaller number"
                : Wording.FixType(spec);
            Add(ProblemKind.WrongType, path, number, spec, fix);
        }
        else if (
            spec.Limits.IsTooSmall(value)
            || spec.Limits.IsTooLarge(value)
            || !(spec.Limits.Numbers.IsEmpty || spec.Limits.Numbers.Contains(value))
        )
        {
            Add(ProblemKind.OutOfLimits, path, number, spec, Wording.FixNumber(value, spec.Limits));
        }
    }

    void CheckText(JsonTree.Text text, ValueSpec spec, string path)
    {
        if (!spec.Limits.Texts.IsEmpty && !spec.Limits.Texts.Contains(text.Value))
        {
            Add(ProblemKind.OutOfLimits, path, text, spec, Wording.FixName(text.Value, spec.Limits.Texts));
        }
        CheckLength(text.Value.Length, text, spec, path, "characters");
    }

    void CheckLength(int length, JsonTree tree, ValueSpec spec, string path, string items)
    {
        if (length >= spec.Limits.MinimumLength && length <= spec.Limits.MaximumLength)
            return;
        var found = $"{Numbers.Write(length)} {items}";
        problems.Add(
            new(
                ProblemKind.OutOfLimits,
                path,
                TextPlace.Of(tree),
                found,
                Wording.Expected(spec),
                Wording.FixLength(length, spec.Limits, items)
            )
        );
    }

    void CheckConfig(JsonTree tree, ValueSpec spec, string path, ImmutableArray<string> otherKeys)
    {
        if (tree is not JsonTree.Object { Members: var members })
        {
            AddWrongType(tree, spec, path);
            return;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (problems.Count >= MostProblems)
                return;
            var inner = Join(path, member.Key);
            if (!seen.Add(member.Key))
                AddDuplicate(member, inner);
            else if (spec.Config!.Find(member.Key) is { } setting)
                CheckValue(member.Value, setting.Value, inner);
            else if (!otherKeys.Contains(member.Key))
                AddUnknown(member, spec.Config, path);
            else if (member.Value is not JsonTree.Text)
                AddWrongType(member.Value, new(ValueKind.Text, Nullable: false, Limits.None), inner);
        }
        if (!complete)
            return;
        foreach (var setting in spec.Config!.Settings)
        {
            if (setting.Required && !seen.Contains(setting.Key))
                AddMissing(setting, tree, path);
        }
    }

    void AddWrongType(JsonTree tree, ValueSpec spec, string path) => Add(ProblemKind.WrongType, path, tree, spec, Wording.FixType(spec));

    void AddDuplicate(JsonMember member, string path) =>
        problems.Add(
            new(ProblemKind.DuplicateKey, path, TextPlace.Of(member), "the key a second time", "it once", "remove one of the two")
        );

    void AddUnknown(JsonMember member, ConfigSpec config, string path)
    {
        var (shown, keys) = (JsonTree.Shorten(member.Key), config.Settings.Select(setting => setting.Key));
        var problem = new Problem(
            ProblemKind.UnknownKey,
            Join(path, shown),
            TextPlace.Of(member),
            $"the unknown key \"{shown}\"",
            $"a setting of {config.Name}",
            Wording.FixName(member.Key, keys)
        );
        problems.Add(Nearest.To(member.Key, keys) is { } meant ? problem with { Hides = Join(path, meant) } : problem);
    }

    void AddMissing(SettingSpec setting, JsonTree tree, string path) =>
        problems.Add(
            new(
                ProblemKind.Missing,
                Join(path, setting.Key),
                TextPlace.Of(tree),
                "nothing",
                Wording.Expected(setting.Value),
                $"add \"{setting.Key}\", which has no default"
            )
        );

    void Add(ProblemKind kind, string path, JsonTree tree, ValueSpec spec, string fix) =>
        problems.Add(new(kind, path, TextPlace.Of(tree), tree.Shown, Wording.Expected(spec), fix));

    /// <summary>The path of a setting inside a config.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
