using GPC.Generators.Configs;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>GPC2010 to GPC2026 in settings files.</summary>
public class FileTests
{
    [Theory]
    [InlineData(
        "{ \"iterations\": 0 }",
        "GPC2010 a.gpc.json(1,17) iterations: found 0, expected a whole number from 1 to 10000000: use 1 or more"
    )]
    [InlineData(
        "{\n  // none\n  \"iterations\": 1.5,\n}",
        "GPC2024 a.gpc.json(3,17) iterations: found 1.5, expected a whole number from 1 to 10000000: write digits, without quotes and "
            + "without a fraction"
    )]
    [InlineData(
        "{ \"iterations\": \"many\" }",
        "GPC2024 a.gpc.json(1,17) iterations: found \"many\", expected a whole number from 1 to 10000000: write digits, without quotes "
            + "and without a fraction"
    )]
    [InlineData(
        "{ \"iteratoins\": 5 }",
        "GPC2022 a.gpc.json(1,3) iteratoins: found the unknown key \"iteratoins\", expected a setting of TrainingConfig: write "
            + "\"iterations\""
    )]
    [InlineData(
        "{ \"Iterations\": 5 }",
        "GPC2022 a.gpc.json(1,3) Iterations: found the unknown key \"Iterations\", expected a setting of TrainingConfig: write "
            + "\"iterations\""
    )]
    [InlineData(
        "{ \"sgld\": { \"step\": 5 } }",
        "GPC2022 a.gpc.json(1,13) sgld.step: found the unknown key \"step\", expected a setting of SgldConfig: write \"steps\""
    )]
    [InlineData(
        "{ \"name\": \"a\", \"name\": \"b\" }",
        "GPC2023 a.gpc.json(1,16) name: found the key a second time, expected it once: remove one of the two"
    )]
    [InlineData(
        "{ \"optimizer\": \"adm\" }",
        "GPC2010 a.gpc.json(1,16) optimizer: found \"adm\", expected one of sgd, adam: write \"adam\""
    )]
    [InlineData(
        "{ \"sgld\": null }",
        "GPC2024 a.gpc.json(1,11) sgld: found null, expected an object with the settings of SgldConfig: write its settings in braces"
    )]
    [InlineData(
        "{ \"batchSize\": 20000 }",
        "GPC2011 a.gpc.json(1,16) sgld.bufferSize: the replay buffer must hold at least one batch, found sgld.bufferSize 10000, "
            + "batchSize 20000: raise sgld.bufferSize or lower batchSize"
    )]
    [InlineData("{ \"iterations\": 5", "GPC2020 a.gpc.json(1,18) found the end of the file, expected ',' or '}': mend the JSON here")]
    [InlineData("", "GPC2020 a.gpc.json(1,1) found the end of the file, expected a value: mend the JSON here")]
    [InlineData(
        "[]",
        "GPC2024 a.gpc.json(1,1) found a list of 0, expected an object with the settings of TrainingConfig: write its settings in braces"
    )]
    [InlineData(
        "{ \"$schema\": \"TrainConfig.schema.json\" }",
        "GPC2021 a.gpc.json(1,14) $schema: found the config \"TrainConfig\", expected the name of a config: write "
            + "\"TrainingConfig.schema.json\""
    )]
    [InlineData(
        "{ \"extends\": \"base.gpc.json\" }",
        "GPC2025 a.gpc.json(1,14) extends: found \"base.gpc.json\", expected a settings file of the project: no such file is among the "
            + "project's AdditionalFiles: add it, or mend the path"
    )]
    [InlineData(
        "{ \"extends\": \"a.gpc.json\" }",
        "GPC2025 a.gpc.json(1,14) extends: found \"a.gpc.json\", expected a settings file of the project: it leads back to itself: "
            + "remove one of the links"
    )]
    public void AMistakeIsReportedAtItsPlace(string json, string expected) =>
        Assert.Equal([expected], Report(new TextFile("a.gpc.json", json)));

    [Fact]
    public void AllMistakesAreReportedAtOnce() =>
        Assert.Equal(
            ["GPC2022 a.gpc.json(2,3)", "GPC2010 a.gpc.json(3,16)", "GPC2011 a.gpc.json(4,27)"],
            Report(
                    new TextFile(
                        "a.gpc.json",
                        """
                        {
                          "itrations": 5,
                          "optimizer": "adma",
                          "sgld": { "bufferSize": 10 }, // fewer than a batch
                        }
                        """
                    )
                )
                .Select(line => string.Join(' ', line.Split(' ')[..2]))
        );

    [Fact]
    public void AFileRefinesAnother()
    {
        TextFile[] files =
        [
            new("conf/base.gpc.json", """{ "batchSize": 100, "sgld": { "bufferSize": 200, "steps": 5 } }"""),
            new("conf/deep/big.gpc.json", """{ "extends": "../base.gpc.json", "batchSize": 300 }"""),
            new("conf/good.gpc.json", """{ "extends": "./base.gpc.json", "sgld": { "bufferSize": 300 } }"""),
        ];

        Assert.Equal(
            [
                "GPC2011 conf/deep/big.gpc.json(1,47) sgld.bufferSize: the replay buffer must hold at least one batch, found "
                    + "sgld.bufferSize 200, batchSize 300: raise sgld.bufferSize or lower batchSize",
            ],
            Report(files)
        );
    }

    [Fact]
    public void ARuleBrokenOnlyTogetherIsReportedAtExtends() =>
        Assert.Equal(
            ["GPC2011 a.gpc.json(1,45)", "GPC2011 b.gpc.json(1,14)"],
            Report(
                    new TextFile("a.gpc.json", """{ "batchSize": 300, "sgld": { "bufferSize": 200 } }"""),
                    new TextFile("b.gpc.json", """{ "extends": "a.gpc.json" }""")
                )
                .Select(line => string.Join(' ', line.Split(' ')[..2]))
        );

    [Theory]
    [InlineData("moons.gpc.json", "Moons")]
    [InlineData("fashion-mnist.gpc.json", "FashionMnist")]
    [InlineData("3d moons.large.gpc.json", "_3dMoonsLarge")]
    [InlineData("7.gpc.json", "_7")]
    [InlineData("---.gpc.json", "")]
    public void APropertyIsNamedAfterItsFile(string file, string property) =>
        Assert.Equal(property, Generators.Configs.Files.PropertyNames.Of(file));

    [Theory]
    [InlineData("a/b.gpc.json", "../c.gpc.json", "c.gpc.json")]
    [InlineData("/x/a/b.gpc.json", "./c.gpc.json", "/x/a/c.gpc.json")]
    [InlineData("C:\\x\\b.gpc.json", "y\\c.gpc.json", "C:/x/y/c.gpc.json")]
    [InlineData("/x/b.gpc.json", "/y/c.gpc.json", "/y/c.gpc.json")]
    [InlineData("b.gpc.json", "c.gpc.json", "c.gpc.json")]
    public void APathInAFileStartsAtTheFile(string file, string relative, string expected) =>
        Assert.Equal(expected, new Generators.Configs.Files.SettingsFile(file, "").Resolve(relative));

    [Fact]
    public void TwoFilesOfOneNameAreRefused() =>
        Assert.Equal(
            ["GPC2026 a/moons.gpc.json(1,1)", "GPC2026 b/moons.gpc.json(1,1)"],
            Report(new TextFile("a/moons.gpc.json", "{}"), new TextFile("b/moons.gpc.json", "{}"))
                .Select(line => string.Join(' ', line.Split(' ')[..2]))
        );

    [Fact]
    public void AConfigOfAReferencedProjectIsCheckedByItsDefaultsAndRules()
    {
        var library = new GeneratorRun(
            new ConfigsGenerator(),
            Sources.Compile("Library", [], Declarations.Training, Declarations.Sgld)
        ).Output;
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        var user = Sources.Compile(
            "User",
            [Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image.ToArray())],
            "static class Nothing;"
        );

        Assert.Equal(
            [
                "a.gpc.json(1,62): error GPC2024: iterations: found 1e99, expected a whole number from 1 to 10000000: use a smaller number",
                "a.gpc.json(1,81): error GPC2011: sgld.bufferSize: the replay buffer must hold at least one batch, found "
                    + "sgld.bufferSize 10000, batchSize 10001: raise sgld.bufferSize or lower batchSize",
            ],
            Reported
                .All(
                    user,
                    [
                        new TextFile(
                            "a.gpc.json",
                            """{ "$schema": "Toy.TrainingConfig.schema.json", "iterations": 1e99, "batchSize": 10001 }"""
                        ),
                    ]
                )
                .Select(diagnostic => diagnostic.ToString())
        );
    }

    [Fact]
    public void TheConfigOfTheLibraryIsFoundByItself()
    {
        var user = Sources.Compile("static class Nothing;");

        Assert.Equal(
            [
                "a.gpc.json(1,15): error GPC2011: clusters: clustering needs at least 2 clusters: with one the posterior is constant, "
                    + "and invariance and uniformity are 0 whatever is learned, found clusters 1: use 2 clusters or more",
            ],
            Reported.All(user, [new TextFile("a.gpc.json", """{ "clusters": 1 }""")]).Select(diagnostic => diagnostic.ToString())
        );
    }

    [Fact]
    public void ANameThatTwoConfigsHaveIsRefused()
    {
        var configs =
            "using GPC.Configs; namespace A { [Config] public sealed partial record Run; } namespace B { [Config] public sealed partial "
            + "record Run; }";

        Assert.Equal(
            [
                "GPC2021 a.gpc.json(1,14) $schema: found the config \"Run\", expected the name of a config: write the name in full, one "
                    + "of A.Run, B.Run",
            ],
            Reported.In(
                [
                    new TextFile("a.gpc.json", """{ "$schema": "Run.schema.json" }"""),
                    new TextFile("b.gpc.json", """{ "$schema": "B.Run.schema.json" }"""),
                ],
                configs
            )
        );
    }

    static IReadOnlyList<string> Report(params TextFile[] files) => Reported.In(files, Declarations.Training, Declarations.Sgld);
}
