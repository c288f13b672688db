using System.Globalization;
using System.Reflection;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Configs.Rules;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>The evaluator of the build says what the compiled rule says, or that it does not know.</summary>
public class RuleTests
{
    const int Rules = 400;
    const int ConfigsPerRule = 20;

    [Fact]
    public void ItAgreesWithTheCompiledRule()
    {
        var bodies = Enumerable.Range(0, Rules).Select(seed => new RuleGenerator(new Random(seed)).Bool(1 + (seed % 4))).ToArray();
        var compiledRules = Built
            .Load("#pragma warning disable\nusing static Outer; public static class Compiled { " + Methods(bodies) + " }", Declare(""))
            .GetType("Compiled")!;
        var spec = Spec(Sources.Compile(Declare(Methods(bodies, "[Rule(\"r\")] "))));
        var parsed = spec.Rules.Select(rule => RuleNotation.Parse(rule.Body)).ToArray();
        var parse = compiledRules.GetMethod("R0")!.GetParameters()[0].ParameterType.GetMethod("Parse")!;
        var configs = Enumerable
            .Range(0, 200)
            .Select(seed => Json(new Random(seed)))
            .Select(json => (json, config: Parsed(parse, json)))
            .ToArray();
        var (known, unknown) = (0, 0);
        for (var i = 0; i < Rules; i++)
        {
            Assert.True(parsed[i] is not null, $"Not read: {bodies[i]}");
            var compiled = compiledRules.GetMethod($"R{i}")!;
            for (var j = 0; j < ConfigsPerRule; j++)
            {
                var (json, config) = configs[((i * ConfigsPerRule) + j) % configs.Length];
                var found = Evaluate(parsed[i]!, json, spec);
                if (found is null)
                    unknown++;
                else
                    Assert.True(found == Run(compiled, config), $"{bodies[i]} is {found} in the build, with {json}");
                if (found is not null)
                    known++;
            }
        }
        Assert.InRange(unknown, 1, known / 5);
    }

    [Theory]
    [InlineData("Math.Pow(c.Rate, 2) < 1", "rate")]
    [InlineData("c.Text.StartsWith(\"a\")", "text")]
    [InlineData("c.Items.Sum() + c.Inner.Size > 0", "items,inner.size")]
    [InlineData("c.ToString().Length > 0", "")]
    [InlineData("Environment.ProcessorCount >= c.Count", "count")]
    [InlineData("c.Count.CompareTo(5) > 0", "count")]
    [InlineData("(byte)c.Count > 5", "count")]
    [InlineData("(c.Rate is 0.5)", "rate")]
    public void OutsideTheEvaluatedPartItIsSilent(string body, string reads)
    {
        var rule = Assert.Single(Spec(Sources.Compile(Declare($"[Rule(\"r\")] static bool R(Outer c) => {body};"))).Rules);
        Assert.Equal("", rule.Body);
        Assert.Equal(reads, string.Join(',', rule.Reads));
    }

    [Fact]
    public void WhatIsPrintedReadsBack()
    {
        var rules = string.Concat(
            Enumerable
                .Range(0, 300)
                .Select(seed => $"[Rule(\"r\")] static bool R{seed}(Outer c) => {new RuleGenerator(new Random(seed)).Bool(3)};\n")
        );
        Assert.All(Spec(Sources.Compile(Declare(rules))).Rules, rule =>
            Assert.Equal(rule.Body, RuleNotation.Write(RuleNotation.Parse(rule.Body)!))
        );
    }

    static string Methods(string[] bodies, string attribute = "") =>
        string.Concat(bodies.Select((body, i) => $"{attribute}public static bool R{i}(Outer c) => {body};\n"));

    static bool? Evaluate(RuleExpression rule, string json, ConfigSpec spec)
    {
        var tree = JsonMerge.Over(spec.Defaults(), JsonParser.Parse(json).Tree!);
        return RuleEvaluator.Evaluate(rule, path => RuleValues.Read(tree, spec, path)) as bool?;
    }

    static object Parsed(MethodInfo parse, string json)
    {
        var result = parse.Invoke(null, [json])!;
        return result.GetType().GetProperty("Value")?.GetValue(result) ?? throw new InvalidOperationException($"{json}: {result}");
    }

    /// <summary>What the compiled rule says; one that throws does not hold.</summary>
    static bool Run(MethodInfo rule, object config)
    {
        try
        {
            return (bool)rule.Invoke(null, [config])!;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }

    static string Json(Random random) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {
              "count": {{Pick(random, "0", "1", "-3", "7", "2147483647", "-2147483648")}},
              "big": {{Pick(random, "0", "5", "-1", "9223372036854775807", "4294967296")}},
              "rate": {{Pick(random, "0", "0.1", "-2.5", "1e308", "3")}},
              "flag": {{Pick(random, "true", "false")}},
              "text": {{Pick(random, "\"\"", "\"a\"", "\"bcd\"")}},
              "limit": {{Pick(random, "null", "0", "5")}},
              "mode": {{Pick(random, "\"first\"", "\"secondOne\"")}},
              "items": {{Pick(random, "[]", "[1]", "[1, 2, 3]")}},
              "inner": { "size": {{Pick(random, "0", "2", "9")}}, "on": {{Pick(random, "true", "false")}} }
            }
            """
        );

    static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    static ConfigSpec Spec(CSharpCompilation compilation) =>
        new ConfigSpecParser(compilation).Read(compilation.GetTypeByMetadataName("Outer")!)!;

    static string Declare(string rules) =>
        $$"""
            #pragma warning disable
            using GPC.Configs;

            public enum Mode { First, SecondOne }

            [Config] public sealed partial record Inner
            {
                public int Size { get; init; } = 2;
                public bool On { get; init; }
                public int Twice => Size * 2;
            }

            [Config] public sealed partial record Outer
            {
                public int Count { get; init; }
                public long Big { get; init; }
                public double Rate { get; init; }
                public bool Flag { get; init; }
                public string Text { get; init; } = "";
                public int? Limit { get; init; }
                public Mode Mode { get; init; }
                public ConfigList<int> Items { get; init; } = [];
                public Inner Inner { get; init; } = new();

                public const int Constant = 12;
                public static bool IsBetween(double value, double low, long high) => value >= low && value <= high;

                {{rules}}
            }
            """;
}
