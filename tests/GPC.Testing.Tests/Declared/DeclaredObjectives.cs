using System.Reflection;
using GPC.Objectives;
using Xunit;

namespace GPC.Testing.Tests.Declared;

/// <summary>The laws that follow from every objective of the library.</summary>
public partial class DeclaredObjectives
{
    [Fact]
    public void EveryObjectiveHasItsLaws() =>
        Assert.Equal(
            typeof(Triad)
                .Assembly.GetExportedTypes()
                .Where(type => type.GetCustomAttribute<ObjectiveAttribute>() is not null)
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            typeof(DeclaredObjectives)
                .GetNestedTypes()
                .Select(type => type.GetCustomAttribute<ObjectiveLawsAttribute>()!.Objective.Name)
                .Order(StringComparer.Ordinal)
        );

    [ObjectiveLaws(typeof(Triad))]
    public sealed partial class OfTriad;

    [ObjectiveLaws(typeof(TriadKl))]
    public sealed partial class OfTriadKl;

    [ObjectiveLaws(typeof(SymmetricTriad))]
    public sealed partial class OfSymmetricTriad;

    [ObjectiveLaws(typeof(TriadWithPrior))]
    public sealed partial class OfTriadWithPrior;

    [ObjectiveLaws(typeof(GediWithoutGenerative))]
    public sealed partial class OfGediWithoutGenerative;

    [ObjectiveLaws(typeof(CpLearn))]
    public sealed partial class OfCpLearn;

    [ObjectiveLaws(typeof(JointEnergy))]
    public sealed partial class OfJointEnergy;

    [ObjectiveLaws(typeof(MutualInformation))]
    public sealed partial class OfMutualInformation;

    [ObjectiveLaws(typeof(InvariantInformation))]
    public sealed partial class OfInvariantInformation;

    [ObjectiveLaws(typeof(BarlowTwins))]
    public sealed partial class OfBarlowTwins;

    [ObjectiveLaws(typeof(VicReg))]
    public sealed partial class OfVicReg;

    [ObjectiveLaws(typeof(SwappedPrediction))]
    public sealed partial class OfSwappedPrediction;

    [ObjectiveLaws(typeof(Dino))]
    public sealed partial class OfDino;
}
