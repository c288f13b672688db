using Xunit;

namespace GPC.Tests.Training;

/// <summary>Tests whose results depend on torch's global random numbers: nothing else runs at the same time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class GlobalRandomness
{
    public const string Name = "global random numbers";
}
