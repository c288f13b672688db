using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Xunit;

namespace GPC.Tests.Configs;

[Properties(Arbitrary = [typeof(Runs)], MaxTest = 500)]
public class ConfigLaws
{
    [Property]
    public bool WhatIsWrittenReadsBack(Run run) => Run.Parse(run.ToJson()) == Validated.Valid(run);

    [Property]
    public bool AValidConfigValidates(Run run) => run.Validate() == Validated.Valid(run);

    [Property]
    public bool TheFingerprintIgnoresOrderAndFormatting(Run run) =>
        Run.Parse("// first\n" + Reversed(JsonNode.Parse(run.ToJson())!).ToJsonString()) is Valid<Run> again
        && again.Value.Fingerprint() == run.Fingerprint();

    [Property]
    public bool FingerprintsAreEqualExactlyForEqualConfigs(Run a, Run b) => a.Fingerprint() == b.Fingerprint() == (a == b);

    [Fact]
    public void MinusZeroIsZero() => Assert.Equal(new Run { Shares = [0.0] }.Fingerprint(), new Run { Shares = [-0.0] }.Fingerprint());

    [Property]
    public bool DifferencesAreEmptyExactlyForEqualConfigs(Run a, Run b) =>
        a.DifferencesFrom(b).IsEmpty == (a == b) && a.DifferencesFrom(a).IsEmpty;

    [Property]
    public bool SettingWhatDiffersGivesTheOther(Run a, Run b)
    {
        // Lists of configs and optional configs are set whole.
        var target = b with { Later = a.Later, WarmUp = a.WarmUp };
        var result = target
            .DifferencesFrom(a)
            .Aggregate(Validated.Valid(a), (config, difference) => config.Bind(value => value.With(difference.Path, difference.Second)));
        return result == Validated.Valid(target);
    }

    static JsonNode Reversed(JsonNode node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Reversed(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Reversed(item))]),
            _ => node.DeepClone(),
        };
}
