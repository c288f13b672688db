using GPC.Objectives;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

/// <summary>
/// The declared baselines are what their authors published: each formula by itself, in tensor operations, gives the same value and
/// gradients.
/// </summary>
public class FormulaTests
{
    // arXiv 2401.00873, and the code that its author published: half of each term, the invariance times beta.
    [Fact]
    public void GediWithoutItsGenerativeTerm() =>
        Same(
            tensors =>
                GediWithoutGenerative
                    .Evaluate(tensors[0], tensors[1], new GediWithoutGenerativeWeights { Invariance = 0.5 * 0.05, Uniformity = 0.5 })
                    .Total,
            tensors =>
                GediWithoutGenerative
                    .EvaluateTensors(tensors[0], tensors[1], new GediWithoutGenerativeWeights { Invariance = 0.5 * 0.05, Uniformity = 0.5 })
                    .Total,
            tensors =>
            {
                var (a, b) = (tensors[0] / 0.1, tensors[1] / 0.1);
                var invariance = a.logsumexp(1).mean() - (b.softmax(1) * a).sum(dim: 1).mean();
                return (-0.5 * a.softmax(1).mean([0]).log().sum()) + (0.5 * 0.05 * invariance);
            },
            Logits(),
            Logits()
        );

    // arXiv 2410.04959: cross-entropies of the posteriors, and of the prior with their mean.
    [Fact]
    public void CpLearnMatchesAPrior()
    {
        var prior = tensor([0.1, 0.2, 0.3, 0.25, 0.15], dtype: ScalarType.Float64);
        Same(
            tensors =>
                CpLearn
                    .Evaluate(
                        tensors[0],
                        tensors[1],
                        tensors[2],
                        new CpLearnWeights { Invariance = 0.05 },
                        new CpLearnOptions { Temperature = 0.5 }
                    )
                    .Total,
            tensors =>
                CpLearn
                    .EvaluateTensors(
                        tensors[0],
                        tensors[1],
                        tensors[2],
                        new CpLearnWeights { Invariance = 0.05 },
                        new CpLearnOptions { Temperature = 0.5 }
                    )
                    .Total,
            tensors =>
            {
                var (p, view) = (Softmax(tensors[0] / 0.5), Softmax(tensors[1] / 0.5));
                return (-0.05 * einsum("ij,ij->", view, p.log()) / 12) - tensors[2].dot((p.sum(dim: 0) / 12).log());
            },
            Logits(),
            Logits(),
            prior
        );
    }

    // arXiv 2006.09882, equation 2, with the mean over the two predictions.
    [Fact]
    public void SwavSwapsPredictions() =>
        Same(
            tensors => SwappedPrediction.Evaluate(tensors[0], tensors[1], tensors[2], tensors[3]).Total,
            tensors => SwappedPrediction.EvaluateTensors(tensors[0], tensors[1], tensors[2], tensors[3]).Total,
            tensors => (Coded(tensors[2], tensors[1] / 0.1) + Coded(tensors[3], tensors[0] / 0.1)) / 2,
            Logits(),
            Logits(),
            Codes(),
            Codes()
        );

    // arXiv 2104.14294, algorithm 1: no gradient for the teacher.
    [Fact]
    public void DinoDistills() =>
        Same(
            tensors => Dino.Evaluate(tensors[0], tensors[1], tensors[2]).Total,
            tensors => Dino.EvaluateTensors(tensors[0], tensors[1], tensors[2]).Total,
            tensors =>
                Coded(Softmax((tensors[1] - tensors[2]) / 0.04).detach(), tensors[0] / 0.1) + (0 * (tensors[1].sum() + tensors[2].sum())),
            Logits(),
            Logits(),
            randn(5, dtype: ScalarType.Float64)
        );

    // arXiv 2103.03230, algorithm 1, with batch normalization as in the authors' code.
    [Fact]
    public void BarlowTwinsDecorrelate() =>
        Same(
            tensors => BarlowTwins.Evaluate(tensors[0], tensors[1]).Total,
            tensors => BarlowTwins.EvaluateTensors(tensors[0], tensors[1]).Total,
            tensors =>
            {
                var correlation = einsum("bi,bj->ij", Normalized(tensors[0]), Normalized(tensors[1])) / 12;
                var identity = eye(5, dtype: ScalarType.Float64);
                var differences = (correlation - identity).square();
                return (differences * identity).sum() + (0.0051 * (differences * (1 - identity)).sum());
            },
            Logits(),
            Logits()
        );

    // arXiv 2105.04906, algorithm 1.
    [Fact]
    public void VicRegRegularizes() =>
        Same(
            tensors => VicReg.Evaluate(tensors[0], tensors[1], new VicRegWeights { Invariance = 25, Variance = 25 }).Total,
            tensors => VicReg.EvaluateTensors(tensors[0], tensors[1], new VicRegWeights { Invariance = 25, Variance = 25 }).Total,
            tensors =>
            {
                var (a, b) = (tensors[0], tensors[1]);
                var invariance = nn.functional.mse_loss(a, b);
                var variance =
                    (nn.functional.relu(1 - (a.var([0]) + 1e-4).sqrt()).mean() / 2)
                    + (nn.functional.relu(1 - (b.var([0]) + 1e-4).sqrt()).mean() / 2);
                return (25 * invariance) + (25 * variance) + OffDiagonal(a) + OffDiagonal(b);
            },
            Logits(),
            Logits()
        );

    // arXiv 1807.06653, section 3.2: every pair of clusters by itself.
    [Fact]
    public void InvariantInformationIsThatOfTheJointDistribution() =>
        Same(
            tensors => InvariantInformation.Evaluate(tensors[0], tensors[1]).Total,
            tensors => InvariantInformation.EvaluateTensors(tensors[0], tensors[1]).Total,
            tensors =>
            {
                var joint = (Softmax(tensors[0]).unsqueeze(2) * Softmax(tensors[1]).unsqueeze(1)).sum(dim: 0);
                joint = (joint + joint.t()) / 2;
                joint = joint / joint.sum();
                var expected = joint.sum(dim: 1).outer(joint.sum(dim: 0));
                return -(joint * (joint / expected).log()).sum();
            },
            Logits(),
            Logits()
        );

    // arXiv 1912.03263: the gradient of log p is that of the energies' difference.
    [Fact]
    public void JointEnergyIsThatOfTheExponentials() =>
        Same(
            tensors => JointEnergy.Evaluate(tensors[0], tensors[1]).Total,
            tensors => JointEnergy.EvaluateTensors(tensors[0], tensors[1]).Total,
            tensors => tensors[1].exp().sum(dim: 1).log().mean() - tensors[0].exp().sum(dim: 1).log().mean(),
            Logits(),
            Logits()
        );

    // Entropies, each from probabilities.
    [Fact]
    public void MutualInformationIsADifferenceOfEntropies() =>
        Same(
            tensors => MutualInformation.Evaluate(tensors[0]).Total,
            tensors => MutualInformation.EvaluateTensors(tensors[0]).Total,
            tensors =>
            {
                var p = Softmax(tensors[0]);
                var mean = p.mean([0]);
                return (mean * mean.log()).sum() - ((p * p.log()).sum() / 12);
            },
            Logits()
        );

    static void Same(Func<Tensor[], Tensor> fused, Func<Tensor[], Tensor> byTensors, Func<Tensor[], Tensor> formula, params Tensor[] inputs)
    {
        using var scope = NewDisposeScope();
        var expected = Derived(formula);
        foreach (var found in new[] { Derived(fused), Derived(byTensors) })
        {
            Assert.All(expected.Zip(found), pair =>
                Assert.InRange(
                    (pair.First - pair.Second).abs().max().item<double>() / Math.Max(1, pair.First.abs().max().item<double>()),
                    0,
                    1e-10
                )
            );
        }

        // The value, and the gradient of each input.
        Tensor[] Derived(Func<Tensor[], Tensor> loss)
        {
            Tensor[] copies = [.. inputs.Select(input => input.detach().clone().requires_grad_())];
            var total = loss(copies);
            total.backward();
            return [total.detach(), .. copies.Select(copy => copy.grad ?? zeros_like(copy))];
        }
    }

    static Tensor Logits() => randn(12, 5, dtype: ScalarType.Float64);

    static Tensor Codes() => randn(12, 5, dtype: ScalarType.Float64).softmax(1);

    static Tensor Softmax(Tensor z) => z.exp() / z.exp().sum(dim: 1, keepdim: true);

    static Tensor Coded(Tensor codes, Tensor z) => -(codes * z.log_softmax(1)).sum(dim: 1).mean();

    static Tensor Normalized(Tensor x) => nn.functional.batch_norm(x, null, null, training: true);

    static Tensor OffDiagonal(Tensor x)
    {
        var centered = x - x.mean([0]);
        var covariance = centered.t().matmul(centered) / 11;
        return (covariance * (1 - eye(5, dtype: ScalarType.Float64))).square().sum() / 5;
    }
}
