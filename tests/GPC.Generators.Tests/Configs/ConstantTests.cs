using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>GPC2010 to GPC2013 in C#.</summary>
public class ConstantTests
{
    [Theory]
    [InlineData(
        "new TrainingConfig { Iterations = 0 }",
        "GPC2010 '0' iterations: found 0, expected a whole number from 1 to 10000000: use 1 or more"
    )]
    [InlineData(
        "new TrainingConfig { Clip = -0.5 }",
        "GPC2010 '-0.5' clip: found -0.5, expected a number above 0 or null: use more than 0"
    )]
    [InlineData(
        "new TrainingConfig { Name = \"\" }",
        "GPC2010 '\"\"' name: found 0 characters, expected a text of 1 to 20 characters: add characters, 1 or more are needed"
    )]
    [InlineData(
        "new TrainingConfig { Widths = [100, 5000] }",
        "GPC2010 '5000' widths[1]: found 5000, expected a whole number from 1 to 4096: use 4096 or less"
    )]
    [InlineData(
        "new TrainingConfig { Widths = [] }",
        "GPC2010 '[]' widths: found 0 items, expected a list of 1 to 4 items, each a whole number from 1 to 4096: add items, 1 or more "
            + "are needed"
    )]
    [InlineData(
        "new TrainingConfig { Optimizer = (Optimizer)7 }",
        "GPC2010 '(Optimizer)7' optimizer: found \"7\", expected one of sgd, adam: use one of sgd, adam"
    )]
    [InlineData(
        "new SgldConfig { Reinit = double.NaN }",
        "GPC2024 'double.NaN' reinit: found NaN, expected a number from 0 to 1: use a finite number"
    )]
    [InlineData(
        "new TrainingConfig() with { Iterations = -1 }",
        "GPC2010 '-1' iterations: found -1, expected a whole number from 1 to 10000000: use 1 or more"
    )]
    [InlineData(
        "new TrainingConfig { Sgld = new() { Steps = Limit + 1 } }",
        "GPC2010 'Limit + 1' steps: found 1001, expected a whole number from 1 to 1000: use 1000 or less"
    )]
    [InlineData(
        "new TrainingConfig { BatchSize = 20_000 }",
        "GPC2011 '20_000' sgld.bufferSize: the replay buffer must hold at least one batch, found sgld.bufferSize 10000, batchSize "
            + "20000: raise sgld.bufferSize or lower batchSize"
    )]
    [InlineData(
        "new TrainingConfig { Sgld = new() { BufferSize = 63 } }",
        "GPC2011 '63' sgld.bufferSize: the replay buffer must hold at least one batch, found sgld.bufferSize 63, batchSize 64: raise "
            + "sgld.bufferSize or lower batchSize"
    )]
    [InlineData(
        "new TrainingConfig() with { BatchSize = 11, Sgld = new() { BufferSize = 10 } }",
        "GPC2011 '10' sgld.bufferSize: the replay buffer must hold at least one batch, found sgld.bufferSize 10, batchSize 11: raise "
            + "sgld.bufferSize or lower batchSize"
    )]
    public void AMistakeIsUnderlined(string expression, string expected) =>
        Assert.Equal([expected], Reported.In(Declarations.Training, Declarations.Sgld, Use(expression)));

    [Theory]
    [InlineData("new TrainingConfig { Iterations = 1, Widths = [1, 4096], Clip = null, Name = \"a\" }")]
    [InlineData("new TrainingConfig { Iterations = n }")]
    [InlineData("new TrainingConfig { Widths = [n, ..new[] { 5000 }] }")]
    [InlineData("new TrainingConfig { BatchSize = 20_000, Sgld = new() { BufferSize = n } }")]
    [InlineData("new TrainingConfig { BatchSize = 20_000, Sgld = Other() }")]
    [InlineData("new TrainingConfig { BatchSize = 20_000, Sgld = new SgldConfig() with { BufferSize = 30_000 } }")]
    [InlineData("new TrainingConfig() with { BatchSize = 20_000 }")]
    [InlineData("new TrainingConfig() with { Sgld = new() { BufferSize = 63 } }")]
    [InlineData("new TrainingConfig { BatchSize = 20_000, Sgld = n > 0 ? new() { BufferSize = 20_000 } : new() { BufferSize = 30_000 } }")]
    public void WhatIsRightOrNotKnownIsNotReported(string expression) =>
        Assert.Empty(Reported.In(Declarations.Training, Declarations.Sgld, Use(expression)));

    [Fact]
    public void ADefaultOutOfRangeIsReportedWhereItIsDeclared() =>
        Assert.Equal(
            ["GPC2010 '0' steps: found 0, expected a whole number above 0: use more than 0"],
            Reported.In(
                """
                using GPC.Configs;
                [Config] public sealed partial record Chain { [Positive] public int Steps { get; init; } = 0; }
                """
            )
        );

    [Fact]
    public void ADefaultThatIsNotWrittenCountsToo() =>
        Assert.Equal(
            [
                "GPC2010 'Steps' steps: found 0 by default, expected a whole number above 0: give it another default, or mark it as "
                    + "[Required]",
            ],
            Reported.In(
                """
                using GPC.Configs;
                [Config] public sealed partial record Chain
                {
                    [Positive] public int Steps { get; init; }
                    [Positive, Required] public int Other { get; init; }
                }
                """
            )
        );

    [Fact]
    public void ARequiredSettingIsMissedInNew() =>
        Assert.Equal(
            ["GPC2013 'new Run()' data: found nothing, expected a text: set Data, which has no default"],
            Reported.In(
                """
                using GPC.Configs;
                [Config] public sealed partial record Run { [Required] public string Data { get; init; } = null!; }
                static class Use { static Run A() => new Run(); static Run B() => new Run { Data = "moons" }; }
                """
            )
        );

    static string Use(string expression) =>
        $$"""
            namespace Toy;

            static class Use
            {
                const int Limit = 1000;
                static SgldConfig Other() => new();
                static object Make(int n) => {{expression}};
            }
            """;
}
