using GPC.Configs.Checking;
using GPC.Experiments;
using GPC.Generators.Configs.Files;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>
/// The build says about a settings file what the program says about the same text: the same mistakes, what is expected, and the fix.
/// </summary>
/// <remarks>What was found differs in a rule's numbers: the build shows them as written, the program as read.</remarks>
public class AgreementTests
{
    const int Cases = 1_500;

    const string Seed = """
        {
          "iterations": 4000, "batchSize": 64, "clusters": 10, "learningRate": 0.001, "seed": 7,
          "data": { "min": -0.5, "max": 0.5 },
          "weights": { "generative": 1, "invariance": 2, "uniformity": 0.5 },
          "sgld": { "steps": 20, "stepSize": 0.1, "noise": 0.01, "bufferSize": 1000, "reinit": 0.05, "domain": { "min": -1, "max": 1 } },
        }
        """;

    static readonly string[] Values =
    [
        "0",
        "1",
        "-1",
        "2",
        "1e9",
        "1e999",
        "-0.5",
        "64",
        "3000",
        "null",
        "\"a\"",
        "{}",
        "[]",
        "true",
        "5.0",
        "1e2",
    ];

    [Fact]
    public void BuildAndProgramFindTheSame()
    {
        ConfigTarget[] targets = [new("global::GPC.Experiments.ExperimentConfig", ExperimentConfig.JsonSchema, IsOwn: false)];
        var (valid, broken) = (0, 0);
        for (var seed = 0; seed < Cases; seed++)
        {
            var text = Mutate(new Random(seed));
            var file = new SettingsFile("a.gpc.json", text);
            var build = SettingsChecker
                .Check(SettingsChain.Of(file, [file]), targets)
                .Problems.Where(problem => problem.Kind != ProblemKind.UnwiseRule)
                .ToList();
            var program = ExperimentConfig.Parse(text).Errors;
            if (build.Any(problem => problem.Kind == ProblemKind.NotJson))
            {
                Assert.Equal("JSON", Assert.Single(program).Expected);
                continue;
            }
            Assert.Equal(
                program.Select(error => $"{error.Path}: {error.Expected}: {error.Fix}").Order(StringComparer.Ordinal),
                build.Select(problem => $"{problem.Path}: {problem.Expected}: {problem.Fix}").Order(StringComparer.Ordinal)
            );
            if (build.Count == 0)
                valid++;
            if (build.Any(problem => problem.Kind == ProblemKind.BrokenRule))
                broken++;
        }
        Assert.InRange(valid, Cases / 20, Cases);
        Assert.InRange(broken, Cases / 20, Cases);
    }

    /// <summary>Some values are exchanged, some keys mistyped or doubled, and now and then the text is cut.</summary>
    static string Mutate(Random random)
    {
        var tokens = System.Text.RegularExpressions.Regex.Split(Seed, "(\"[a-zA-Z]+\"|-?[0-9.]+)");
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = (random.Next(tokens.Length / 2) * 2) + 1;
            tokens[at] =
                tokens[at][0] != '"'
                    ? Values[random.Next(Values.Length)]
                    : random.Next(3) switch
                    {
                        0 => tokens[at].Insert(random.Next(1, tokens[at].Length), "x"),
                        1 => tokens[(random.Next(tokens.Length / 2) * 2) + 1],
                        _ => tokens[at],
                    };
        }
        var text = string.Concat(tokens);
        return random.Next(20) == 0 ? text[..random.Next(text.Length)] : text;
    }
}
