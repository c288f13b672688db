using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Reduction = TorchSharp.torch.nn.Reduction;

namespace GPC.LibTorch.Tests.Layers;

public class LossTests
{
    public static TheoryData<Reduction> Reductions => [Reduction.None, Reduction.Mean, Reduction.Sum];

    [Theory]
    [MemberData(nameof(Reductions))]
    public void OfDifferences(Reduction reduction)
    {
        string r = Name(reduction);
        LayerAgreement.Check($"nn.MSELoss({r})", () => nn.MSELoss(reduction), Pair());
        LayerAgreement.Check($"nn.L1Loss({r})", () => nn.L1Loss(reduction), Pair());
        LayerAgreement.Check($"nn.SmoothL1Loss({r})", () => nn.SmoothL1Loss(reduction), Pair());
        LayerAgreement.Check($"nn.SmoothL1Loss({r}, beta=0.3)", () => nn.SmoothL1Loss(reduction, 0.3), Pair());
    }

    [Theory]
    [MemberData(nameof(Reductions))]
    public void OfTwoClasses(Reduction reduction)
    {
        string r = Name(reduction);
        Inputs Probabilities() => new Inputs().Uniform("x", 0.05, 0.95, 4, 3).Uniform("y", 0, 1, 4, 3).Uniform("w", 0.5, 2, 3);
        Inputs Logits() => new Inputs().Normal("x", 4, 3).Uniform("y", 0, 1, 4, 3).Uniform("w", 0.5, 2, 3);
        Agreement.Check($"nn.BCELoss({r})(x, y.detach())", Probabilities(), x => nn.BCELoss(reduction: reduction).call(x["x"], x["y"].detach()));
        Agreement.Check($"nn.BCELoss(w.detach(), {r})(x, y.detach())", Probabilities(), x => nn.BCELoss(x["w"].detach(), reduction).call(x["x"], x["y"].detach()));
        Agreement.Check($"nn.BCEWithLogitsLoss({r})(x, y.detach())", Logits(), x => nn.BCEWithLogitsLoss(reduction: reduction).call(x["x"], x["y"].detach()));
        Agreement.Check($"nn.BCEWithLogitsLoss({r}, pos_weight=w.detach())(x, y.detach())", Logits(), x => nn.BCEWithLogitsLoss(null, reduction, x["w"].detach()).call(x["x"], x["y"].detach()));
        Agreement.Check($"F.binary_cross_entropy_with_logits(x, y, w.detach(), {r})", Logits(), x => nn.functional.binary_cross_entropy_with_logits(x["x"], x["y"], x["w"].detach(), reduction));
    }

    [Theory]
    [MemberData(nameof(Reductions))]
    public void OfClasses(Reduction reduction)
    {
        string r = Name(reduction);
        Inputs Rows() => new Inputs().Normal("x", 6, 4).Integers("y", 0, 4, 6).Add("w", PeerWeights());
        Agreement.Check($"nn.CrossEntropyLoss({r})(x, y)", Rows(), x => nn.CrossEntropyLoss(reduction: reduction).call(x["x"], x["y"]));
        Agreement.Check($"nn.CrossEntropyLoss(w, {r}, ignore_index=1)(x, y)", Rows(), x => nn.CrossEntropyLoss(x["w"], 1, reduction).call(x["x"], x["y"]));
        Agreement.Check($"F.cross_entropy(x, y, w, {r}, label_smoothing=0.2)", Rows(), x => nn.functional.cross_entropy(x["x"], x["y"], x["w"], reduction: reduction, label_smoothing: 0.2));
        Agreement.Check($"F.cross_entropy(x, torch.softmax(y, 1), {r})", new Inputs().Normal("x", 6, 4, 2).Normal("y", 6, 4, 2), x => nn.functional.cross_entropy(x["x"], nn.functional.softmax(x["y"], 1), reduction: reduction));
        Agreement.Check($"nn.NLLLoss({r})(x, y)", Rows(), x => nn.NLLLoss(reduction: reduction).call(x["x"], x["y"]));
        Agreement.Check($"nn.NLLLoss(w, {r})(x, y)", new Inputs().Normal("x", 2, 4, 3).Integers("y", 0, 4, 2, 3).Add("w", PeerWeights()), x => nn.NLLLoss(x["w"], reduction).call(x["x"], x["y"]));
    }

    [Theory]
    [MemberData(nameof(Reductions))]
    public void OfDistributionsAndDirections(Reduction reduction)
    {
        string r = Name(reduction);
        LayerAgreement.Check($"nn.KLDivLoss({r}, log_target=True)", () => nn.KLDivLoss(true, reduction), Pair());
        LayerAgreement.Check($"nn.KLDivLoss({r})", () => nn.KLDivLoss(false, reduction), new Inputs().Normal("x", 4, 3).Uniform("y", 0.1, 1, 4, 3));
        Agreement.Check($"nn.CosineEmbeddingLoss(0.2, {r})(x, y, t)", Pair().Values("t", [4], 1L, -1L, -1L, 1L), x => nn.CosineEmbeddingLoss(0.2, reduction).call(x["x"], x["y"], x["t"]));
        Agreement.Check("F.cosine_similarity(x, y, 0)", Pair(), x => nn.functional.cosine_similarity(x["x"], x["y"], 0));
    }

    static Inputs Pair() => new Inputs().Normal("x", 4, 3).Normal("y", 4, 3);

    static PeerArray PeerWeights()
    {
        using Tensor weights = tensor(new[] { 0.5f, 1, 2, 1.5f });
        return PeerArray.From(weights);
    }

    static string Name(Reduction reduction) => $"reduction='{reduction.ToString().ToLowerInvariant()}'";
}
