using GPC.Generators.Configs;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>GPC2001 to GPC2006.</summary>
public class DeclarationTests
{
    [Theory]
    [InlineData(
        "[Config] public sealed record A;",
        "GPC2001 'A' A can't be a config: A is not partial: add partial, the generator writes the other half"
    )]
    [InlineData(
        "[Config] public sealed partial class A;",
        "GPC2001 'A' A can't be a config: it is not a record class: declare it as a sealed partial record"
    )]
    [InlineData(
        "[Config] public partial record A;",
        "GPC2001 'A' A can't be a config: it is not sealed, or it has a base record: declare it as a sealed partial record without a base "
            + "record"
    )]
    [InlineData("[Config] public sealed partial record A<T>;", "GPC2001 'A' A can't be a config: A has type parameters: remove them")]
    [InlineData(
        "[Config] public sealed partial record A(int Steps);",
        "GPC2001 'A' A can't be a config: it can't be made without arguments: declare its settings as properties with init"
    )]
    [InlineData(
        "[Config] file sealed partial record A;",
        "GPC2001 'A' A can't be a config: only its own file can see it, and the generated half is in another: remove the modifier file"
    )]
    [InlineData(
        "class B { [Config] public sealed partial record A; }",
        "GPC2001 'A' A can't be a config: B is not partial: add partial, the generator writes the other half"
    )]
    [InlineData(
        "[Config] public sealed partial record A { public int Parse { get; init; } }",
        "GPC2001 'A' A can't be a config: its member Parse has the name of one that is generated: rename it"
    )]
    [InlineData(
        "[Config] public sealed partial record A { public int X { get; set; } }",
        "GPC2002 'X' X can't be a setting: it can change after the config was checked: write init instead of set"
    )]
    [InlineData(
        "[Config] public sealed partial record A { public float X { get; init; } }",
        "GPC2002 'X' X can't be a setting: its type float has no form in JSON here: use bool, int, long, double, string, an enum "
            + "without [Flags], another config, or a ConfigList of these"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Positive] int X { get; init; } }",
        "GPC2002 'X' X can't be a setting: it is not public with get and init: declare it as public ... { get; init; }"
    )]
    [InlineData(
        "[Config] public sealed partial record A { public int X { get => 1; init { } } }",
        "GPC2002 'X' X can't be a setting: its get or init has code of its own, so that nothing can be said about its value: write { "
            + "get; init; } and make a rule of the code"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Range(2, 1)] public int X { get; init; } = 2; }",
        "GPC2003 'Range(2, 1)' Range does not fit X: the minimum 2 is above the maximum 1: swap them"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Positive] public bool X { get; init; } }",
        "GPC2003 'Positive' Positive does not fit X: only numbers have a range: remove it, or change the type"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Positive, Fraction] public double X { get; init; } = 1; }",
        "GPC2003 'Fraction' Fraction does not fit X: it has another range already: keep one of the two"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Length(1)] public int X { get; init; } }",
        "GPC2003 'Length(1)' Length does not fit X: only texts and lists have a length: remove it, or change the type"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [AllowedValues(1, 2)] public string X { get; init; } = \"\"; }",
        "GPC2003 'AllowedValues(1, 2)' AllowedValues does not fit X: it lists numbers for a text: put them in quotes"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Rule(\"r\")] bool R() => true; }",
        "GPC2004 'R' R can't be a rule: it must be static, take the config and return a bool: write static bool R(A config) => ..."
    )]
    [InlineData(
        "[Config] public sealed partial record A { public A? Inner { get; init; } }",
        "GPC2005 'Inner' A holds A, which holds A again: settings must end somewhere, remove one of the two"
    )]
    [InlineData(
        "[Config] public sealed partial record A { public int X { get; init; } public int x { get; init; } }",
        "GPC2006 'x' x and X are both \"x\" in JSON: rename one of the two"
    )]
    public void AMistakeIsReportedWhereItIs(string source, string expected) =>
        Assert.Equal(expected.Split('|'), Reported.In("using GPC.Configs;\n" + source));

    [Theory]
    [InlineData("[Config] public sealed partial record A;")]
    [InlineData(
        "[Config] sealed partial record A { public int Twice => 2; [Positive] public required int X { get; init; } [Obsolete] public "
            + "int Z { get; init; } [Positive] public double? Y { get; init; } }"
    )]
    [InlineData(
        "partial class B { partial struct C { [Config] private sealed partial record A { public A2? Inner { get; init; } } [Config] "
            + "internal sealed partial record A2; } }"
    )]
    [InlineData(
        "[Config] public sealed partial record @class { public int @int { get; init; } public E @is { get; init; } public enum E { "
            + "@new, @null } [Rule(\"r\")] static bool @if(@class c) => c.@int > -1; }"
    )]
    [InlineData(
        "[Config] public sealed partial record A { public ConfigList<ConfigList<int>?> X { get; init; } = []; public ConfigList<B?>? Y "
            + "{ get; init; } public ConfigList<DayOfWeek?> Z { get; init; } = []; } [Config] public sealed partial record B;"
    )]
    [InlineData(
        "namespace N { [Config] public sealed partial record A { public X.E One { get; init; } public Y.E? Two { get; init; } } } "
            + "namespace X { public enum E { A } } namespace Y { public enum E { B, C = B } }"
    )]
    public void WhatIsRightBuilds(string source)
    {
        source = "using GPC.Configs;\n" + source;
        Assert.Empty(Reported.In(source));
        Assert.Empty(
            new GeneratorRun(new ConfigsGenerator(), Sources.Compile(source))
                .Output.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
        );
    }

    [Theory]
    [InlineData(
        "[Config] public sealed partial record A { public float X { get; init; } public A? Y { get; init; } public Missing Z { get; "
            + "init; } }"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Range(\"a\")] public int X { get; init; } [Range] public int Y { get; init; } = ; }"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Rule] static bool R(A) => ; [AllowedValues(null)] public string X { get; init; } "
            + "[Length()] "
            + "public string }"
    )]
    [InlineData(
        "[Config] public sealed partial record A { [Range(double.NaN, 1), AllowedValues(double.NaN)] public double X { get; init; } "
            + "[Length(-5, "
            + "-6)] public string Y { get; init; } }"
    )]
    [InlineData("[Config] public record A(")]
    public void HalfWrittenCodeIsTakenQuietly(string source)
    {
        var compilation = Sources.Compile("using GPC.Configs;\n" + source);
        Assert.DoesNotContain(Reported.All(compilation, []), diagnostic => diagnostic.Id == "AD0001");
        Assert.Null(new GeneratorRun(new ConfigsGenerator(), compilation).Result.Exception);
    }
}
