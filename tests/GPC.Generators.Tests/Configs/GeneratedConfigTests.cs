using GPC.Generators.Configs;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Configs;

public class GeneratedConfigTests
{
    [Fact]
    public void AConfigReadsWell() =>
        Snapshot.Verify(
            new GeneratorRun(new ConfigsGenerator(), Sources.Compile(Declarations.Training, Declarations.Sgld)).Source(
                "Toy.TrainingConfig.g.cs"
            )
        );

    [Fact]
    public void ItCompilesWithoutAWarning() => Assert.NotNull(Built.Load(Declarations.Training, Declarations.Sgld));
}
