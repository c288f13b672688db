using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Files;

/// <summary>Reads a settings file and finds its mistakes, rules included.</summary>
static class SettingsChecker
{
    const string Schema = "$schema";

    public static CheckedSettings Check(SettingsChain chain, IReadOnlyCollection<ConfigTarget> targets)
    {
        var own = JsonParser.Parse(chain.File.Text);
        if (own is not { Tree: { } tree })
            return new(chain, null, null, [NotJson(own.Error!)], IsValid: false);
        var bases = chain.Bases.Select(file => JsonParser.Parse(file.Text).Tree).ToList();
        var below = bases.Contains(null)
            ? null
            : bases
                .AsEnumerable()
                .Reverse()
                .Aggregate((JsonTree)JsonTree.Object.Empty, (lower, upper) => JsonMerge.Over(lower, upper!))
                .WithoutPlaces();
        var all = below is null ? null : JsonMerge.Over(below, tree);
        var name = bases.Prepend(tree).Select(SchemaName).FirstOrDefault(schema => schema is not null);
        var problems = Outside(chain, tree);
        if (ConfigTargets.Find(name, targets) is not { } target)
            return new(chain, null, all, problems.Add(UnknownConfig(tree, name, targets)), IsValid: false);

        var spec = target.Spec();
        problems = problems.AddRange(ConfigChecker.Check(tree, spec, complete: chain.Bases.Count == 0 && chain.WrongBase is null));
        if (chain.WrongBase is not null || below is null)
            return new(chain, target, all, problems, IsValid: false);
        var isBaseRight = chain.Bases.Count == 0 || ConfigChecker.Check(below, spec, complete: false).IsEmpty;
        problems = problems.AddRange(Together(all!, tree, below, spec, problems));
        return new(chain, target, all, problems, isBaseRight && problems.All(problem => problem.Kind == ProblemKind.UnwiseRule));
    }

    /// <summary>Mistakes that show only when all files are put together: what is missing from all of them, and broken rules.</summary>
    static IEnumerable<Problem> Together(JsonTree all, JsonTree tree, JsonTree below, ConfigSpec spec, ImmutableArray<Problem> found)
    {
        var merged = ConfigChecker.Check(all, spec, complete: true);
        var isExtended = below is JsonTree.Object { Members.IsEmpty: false };
        var missing = isExtended ? merged.Where(problem => problem.Kind == ProblemKind.Missing).ToImmutableArray() : [];
        var wrong = found.Concat(merged).Select(problem => problem.Hides).ToImmutableArray();
        var fallback = SettingsChain.Text(tree, SettingsChain.Extends) is { } extends ? TextPlace.Of(extends) : TextPlace.Of(tree);
        var broken = new RuleChecker(wrong, fallback).CheckAll(WithoutPlace(JsonMerge.Over(spec.Defaults(), all)), spec, "");
        return missing.Select(problem => problem with { Place = fallback }).Concat(broken);
    }

    static ImmutableArray<Problem> Outside(SettingsChain chain, JsonTree tree)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var name = PropertyNames.Of(chain.File.Name);
        if (chain.WrongBase is { } wrong && SettingsChain.Text(tree, SettingsChain.Extends) is { } extends)
        {
            problems.Add(
                new(
                    ProblemKind.WrongBase,
                    SettingsChain.Extends,
                    TextPlace.Of(extends),
                    extends.Shown,
                    "a settings file of the project",
                    wrong
                )
            );
        }
        if (chain.Twin is { } twin)
            problems.Add(
                new(
                    ProblemKind.WrongName,
                    "",
                    Start(tree),
                    $"Configs.{name} for two files",
                    "one file for each name",
                    $"rename this one or {twin}"
                )
            );
        else if (PropertyNames.IsTaken(name))
            problems.Add(
                new(ProblemKind.WrongName, "", Start(tree), $"the name \"{name}\"", "a name that a property can have", "rename the file")
            );
        return problems.ToImmutable();
    }

    static Problem UnknownConfig(JsonTree tree, string? name, IReadOnlyCollection<ConfigTarget> targets)
    {
        var known = targets.Select(target => target.Name).OrderBy(other => other, StringComparer.Ordinal).ToList();
        var place = SettingsChain.Text(tree, Schema) is { } schema ? TextPlace.Of(schema) : Start(tree);
        var nearest = name is null ? null : Nearest.To(name, known);
        var namesakes = targets
            .Where(target => name is not null && target.IsCalled(name))
            .Select(target => target.FullName.Replace("global::", ""))
            .ToList();
        var fix =
            namesakes.Count > 1 ? $"write the name in full, one of {Wording.List(namesakes)}"
            : nearest is not null ? $"write \"{nearest}.schema.json\""
            : known.Count == 0 ? "declare a record with [Config]"
            : $"add \"$schema\": \"{known[0]}.schema.json\""
                + (known.Count > 1 ? $", or that of another: {Wording.List(known.Skip(1))}" : "");
        return new(
            ProblemKind.UnknownConfig,
            Schema,
            place,
            name is null ? "nothing that says which config this is" : $"the config \"{JsonTree.Shorten(name)}\"",
            "the name of a config",
            fix
        );
    }

    static Problem NotJson(JsonSyntaxError error) =>
        new(ProblemKind.NotJson, "", error.Place, error.Found, error.Expected, "mend the JSON here");

    /// <summary>The config's name in <c>"$schema": "https://example.org/TrainingConfig.schema.json"</c>.</summary>
    static string? SchemaName(JsonTree? tree)
    {
        if (SettingsChain.Text(tree, Schema)?.Value is not { } schema)
            return null;
        var file = schema.Substring(schema.LastIndexOfAny(['/', '\\']) + 1);
        return file.EndsWith(".schema.json", StringComparison.Ordinal) ? file.Substring(0, file.Length - ".schema.json".Length) : file;
    }

    static TextPlace Start(JsonTree tree) => new(tree.Start, tree.Start + 1);

    static JsonTree WithoutPlace(JsonTree tree) => tree with { Start = 0, End = 0 };
}

/// <summary>What a settings file says.</summary>
/// <param name="Chain">The file, with those that it extends.</param>
/// <param name="Target">The config that it is for, when that is known.</param>
/// <param name="Tree">Its settings over those that it extends; nothing if one of the files is not JSON.</param>
/// <param name="Problems">Its own mistakes; those of the files that it extends are reported there.</param>
/// <param name="IsValid">Whether it has a value: no mistakes here or in the files that it extends.</param>
sealed record CheckedSettings(SettingsChain Chain, ConfigTarget? Target, JsonTree? Tree, ImmutableArray<Problem> Problems, bool IsValid);
