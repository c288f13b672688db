using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace GPC.Tests.Configs;

public class ConfigLaws
{
    static readonly FsCheck.Config Many = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void WhatIsWrittenReadsBack() => Holds(run => Run.Parse(run.ToJson()) == Validated.Valid(run));

    [Fact]
    public void AValidConfigValidates() => Holds(run => run.Validate() == Validated.Valid(run));

    [Fact]
    public void TheFingerprintIgnoresOrderAndFormatting() => Holds(run =>
        Run.Parse("// first\n" + Reversed(JsonNode.Parse(run.ToJson())!).ToJsonString()) is Valid<Run> again && again.Value.Fingerprint() == run.Fingerprint());

    [Fact]
    public void FingerprintsAreEqualExactlyForEqualConfigs() => Check.One(Many, Prop.ForAll(Runs.Valid(), Runs.Valid(), (a, b) =>
        a.Fingerprint() == b.Fingerprint() == (a == b)));

    [Fact]
    public void MinusZeroIsZero() => Assert.Equal(new Run { Shares = [0.0] }.Fingerprint(), new Run { Shares = [-0.0] }.Fingerprint());

    [Fact]
    public void DifferencesAreEmptyExactlyForEqualConfigs() => Check.One(Many, Prop.ForAll(Runs.Valid(), Runs.Valid(), (a, b) =>
        a.DifferencesFrom(b).IsEmpty == (a == b) && a.DifferencesFrom(a).IsEmpty));

    [Fact]
    public void SettingWhatDiffersGivesTheOther() => Check.One(Many, Prop.ForAll(Runs.Valid(), Runs.Valid(), (a, b) =>
        {
            // Lists of configs and optional configs are set whole.
            var target = b with { Later = a.Later, WarmUp = a.WarmUp };
            var result = target.DifferencesFrom(a).Aggregate(Validated.Valid(a), (config, difference) =>
                config.Bind(value => value.With(difference.Path, difference.Second)));
            return result == Validated.Valid(target);
        }));

    static void Holds(Func<Run, bool> law) => Check.One(Many, Prop.ForAll(Runs.Valid(), law));

    static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Reversed(item))]),
        _ => node.DeepClone(),
    };
}
