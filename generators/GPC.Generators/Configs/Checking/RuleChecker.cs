using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Rules;

namespace GPC.Generators.Configs.Checking;

/// <summary>Finds rules that are certainly broken.</summary>
/// <param name="Wrong">Paths of settings that have been reported; rules that read them are not checked.</param>
/// <param name="Fallback">What is underlined when none of the settings stands in the text.</param>
sealed record RuleChecker(ImmutableArray<string> Wrong, TextPlace Fallback)
{
    /// <summary>Checks the rules of a config, without those of the configs in its settings.</summary>
    /// <param name="tree">All settings that are known, with defaults.</param>
    /// <param name="spec">The config.</param>
    /// <param name="path">Its path.</param>
    public IEnumerable<Problem> Check(JsonTree tree, ConfigSpec spec, string path) =>
        from rule in spec.Rules
        where !RuleText.IsHidden(rule, path, Wrong) && IsBroken(rule, tree, spec)
        select RuleText.Broken(rule, path, tree, Place(rule, tree));

    /// <summary>Checks the rules of a config and of the configs in its settings.</summary>
    public IEnumerable<Problem> CheckAll(JsonTree tree, ConfigSpec spec, string path) =>
        Check(tree, spec, path)
            .Concat(
                from setting in spec.Settings
                let value = (tree as JsonTree.Object)?.Get(setting.Key)
                from problem in Inside(value, setting.Value, ConfigChecker.Join(path, setting.Key))
                select problem
            );

    IEnumerable<Problem> Inside(JsonTree? tree, ValueSpec spec, string path) =>
        (tree, spec) switch
        {
            (JsonTree.Object config, { Config: { } inner }) => CheckAll(config, inner, path),
            (JsonTree.Array list, { Item: { Config: { } inner } item }) => list.Items.SelectMany(
                (value, index) => Inside(JsonMerge.Over(inner.Defaults(), value), item, $"{path}[{Numbers.Write(index)}]")
            ),
            _ => [],
        };

    static bool IsBroken(RuleSpec rule, JsonTree tree, ConfigSpec spec) =>
        rule.Body.Length > 0
        && RuleNotation.Parse(rule.Body) is { } body
        && RuleEvaluator.Evaluate(body, path => RuleValues.Read(tree, spec, path)) is false;

    TextPlace Place(RuleSpec rule, JsonTree tree)
    {
        var places = rule.Reads.Select(read => RuleText.Find(tree, read)).OfType<JsonTree>().Select(TextPlace.Of);
        return places.Append(TextPlace.Of(tree)).Append(Fallback).First(place => place.End > 0 || place == Fallback);
    }
}
