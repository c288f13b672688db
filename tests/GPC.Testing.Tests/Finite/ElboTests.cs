using GPC.Objectives;
using Xunit;
using static GPC.Testing.Distributions;

namespace GPC.Testing.Tests.Finite;

/// <summary>B1 and B2: the evidence lower bound, when it is attained and how strict it is, for any logits.</summary>
public class ElboTests
{
    static readonly Law Bound = new(
        "B1",
        "the evidence lower bound is at most log p(x), by exactly the divergence of q from the posterior.",
        "log p(x) = E_q[log p(x,y)] + H(q) + KL(q ‖ p(·|x))"
    );
    static readonly Law Attained = new("B1", "the bound is attained by the posterior.", "log p(x) = E_q[log p(x,y)] + H(q) for q = p(·|x)");
    static readonly Law Strict = new(
        "B1",
        "the bound is strict for every other q.",
        "log p(x) − E_q[log p(x,y)] − H(q) ≥ 2 TV(q, p(·|x))²"
    );
    static readonly Law Chain = new(
        "B2",
        "cross-entropy bounds the divergence, so the trained bound is below the evidence lower bound, and that below the likelihood.",
        "L_GEN + L_INV ≤ ELBO ≤ E_p log p(x)"
    );
    static readonly Law Confidence = new(
        "B2",
        "what cross-entropy has above the divergence is the entropy of the view's posterior.",
        "CE(p(·|x'), p(·|x)) = KL + H(p(·|x'))"
    );

    [Fact]
    public void TheGapIsTheDivergence() =>
        Bound.Holds(
            "any logits",
            Worlds.WithDistribution,
            coded =>
                AtEveryPoint(coded, (elbo, evidence, divergence) =>
                    Violation.UnlessEqual(
                        "log p(x)",
                        "evidence",
                        evidence,
                        "bound plus divergence",
                        elbo + divergence,
                        Worlds.Rounding(coded.World)
                    ) ?? Violation.UnlessAtMost("log p(x)", "bound", elbo, "evidence", evidence, Worlds.Rounding(coded.World))
                ),
            Worlds.Many
        );

    [Fact]
    public void ThePosteriorAttainsIt() =>
        Attained.Holds(
            "any logits",
            Worlds.Any,
            world =>
                Enumerable
                    .Range(0, world.Model.Points)
                    .Select(x =>
                        Violation.UnlessEqual(
                            $"log p(x) at point {x}",
                            "bound",
                            Elbo(world.Model, x, world.Model.Posterior(x)),
                            "evidence",
                            world.Model.LogDensity(x),
                            Worlds.Rounding(world)
                        )
                    )
                    .FirstOrDefault(violation => violation is not null),
            Worlds.Many
        );

    [Fact]
    public void AnyOtherDistributionIsBelow() =>
        Strict.Holds(
            "any logits",
            Worlds.WithDistribution,
            coded =>
                Enumerable
                    .Range(0, coded.World.Model.Points)
                    .Select(x =>
                        Violation.UnlessAtMost(
                            $"gap at point {x}",
                            "2 TV²",
                            2 * Math.Pow(TotalVariation(coded.Distribution, coded.World.Model.Posterior(x)), 2),
                            "evidence less bound",
                            coded.World.Model.LogDensity(x) - Elbo(coded.World.Model, x, coded.Distribution),
                            Worlds.Rounding(coded.World)
                        )
                    )
                    .FirstOrDefault(violation => violation is not null),
            Worlds.Many
        );

    [Fact]
    public void TheTrainedBoundIsBelowTheElboAndThatBelowTheLikelihood() =>
        Chain.Holds(
            "Triad",
            Worlds.Any,
            world =>
            {
                var (values, rounding) = (TriadValues.Of(world), Worlds.Rounding(world));
                var divergence = TriadKl.EvaluateReference(world.DataLogits, world.ViewLogits, world.AllLogits).Invariance;
                return Violation.UnlessEqual(
                    "ELBO",
                    "TriadKl with the exact L_GEN",
                    values.Generative - divergence,
                    "by enumeration",
                    world.EvidenceLowerBound,
                    rounding
                )
                    ?? Violation.UnlessAtMost(
                        "bounds",
                        "L_GEN + L_INV",
                        values.Generative + values.Invariance,
                        "ELBO",
                        world.EvidenceLowerBound,
                        rounding
                    )
                    ?? Violation.UnlessAtMost("bounds", "ELBO", world.EvidenceLowerBound, "E_p log p(x)", world.Generative, rounding);
            },
            Worlds.Many
        );

    [Fact]
    public void CrossEntropyAddsTheEntropyOfTheView() =>
        Confidence.Holds(
            "Triad and TriadKl",
            Worlds.Any,
            world =>
                Violation.UnlessEqual(
                    "difference of the invariances",
                    "Triad less TriadKl",
                    -TriadValues.Of(world).Invariance
                        - TriadKl.EvaluateReference(world.DataLogits, world.ViewLogits, world.AllLogits).Invariance,
                    "mean entropy",
                    world.Views.Average(view => Entropy(world.Model.Posterior(view))),
                    Worlds.Rounding(world)
                ),
            Worlds.Many
        );

    [Fact]
    public void CertainPosteriorsThatAgreeAttainAllBounds()
    {
        var world = new FiniteWorld(
            new FiniteModel(
                new double[,]
                {
                    { 1000, 0 },
                    { 0, 1002 },
                    { 999, 0 },
                }
            ),
            [0, 0, 1, 2],
            [0, 2, 1, 0]
        );

        Assert.Equal(world.Generative, world.EvidenceLowerBound, 1e-12);
        Assert.Equal(world.Generative, world.Generative + TriadValues.Of(world).Invariance, 1e-12);
    }

    [Fact]
    public void UncertainPosteriorsAreBelowByTheirEntropy()
    {
        var world = new FiniteWorld(
            new FiniteModel(
                new double[,]
                {
                    { 1, 1, 1 },
                    { 2, 2, 2 },
                }
            ),
            [0, 1],
            [1, 0]
        );

        Assert.Equal(world.Generative, world.EvidenceLowerBound, 1e-14);
        Assert.Equal(-Math.Log(3), TriadValues.Of(world).Invariance, 1e-14);
    }

    static double Elbo(FiniteModel model, int x, double[] q) =>
        q.Select((probability, y) => probability * model.LogJoint(x, y)).Sum() + Entropy(q);

    static Violation? AtEveryPoint(Coded coded, Func<double, double, double, Violation?> check)
    {
        var (model, q) = (coded.World.Model, coded.Distribution);
        return Enumerable
            .Range(0, model.Points)
            .Select(x => check(Elbo(model, x, q), model.LogDensity(x), Divergence(q, model.LogPosterior(x))))
            .FirstOrDefault(violation => violation is not null);
    }
}
