using Xunit;

namespace GPC.Generators.Tests.Harness;

/// <summary>Tests that draw from libtorch's one default generator: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class TorchRandomness
{
    public const string Name = "Torch randomness";
}
