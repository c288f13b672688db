using FsCheck;
using FsCheck.Fluent;

namespace GPC.Testing.Tests.Finite;

/// <summary>Random worlds, and how exact their values are.</summary>
static class Worlds
{
    /// <summary>Enough cases to meet every regime often; one takes microseconds.</summary>
    public static LawOptions Many { get; } = new(200);

    public static Arbitrary<FiniteWorld> Any => FiniteWorlds.Of(LogitGenerators.Moderate);

    /// <summary>A world and a distribution over its clusters.</summary>
    public static Arbitrary<Coded> WithDistribution =>
        Arb.From(from world in Any.Generator from parts in Gen.ArrayOf(Gen.Choose(0, 9), 5) select new Coded(world, parts), coded =>
            Any.Shrinker(coded.World).Select(world => coded with { World = world })
        );

    /// <summary>The rounding error that is allowed: relative to the largest logit, in double precision.</summary>
    public static double Rounding(FiniteWorld world) => 1e-12 * Math.Max(1, world.Model.Logits.Cast<double>().Max(Math.Abs));
}
