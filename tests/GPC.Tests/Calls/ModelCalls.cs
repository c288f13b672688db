using GPC.Experiments;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Calls of generated models.</summary>
static class ModelCalls
{
    sealed record Candidate(
        Func<nn.Module<Tensor, Tensor>> Make,
        long[] Shape,
        bool IsSmall = true,
        bool TakesIndices = false,
        bool HasParameters = true
    )
    {
        public string Expected => $"(B, {string.Join(", ", Shape)})";

        public nn.Module<Tensor, Tensor> Model { get; } = Make();
    }

    static readonly Candidate[] Candidates =
    [
        new(() => new Models.Perceptron(), [784]),
        new(() => new Models.ResNet8(), [3, 32, 32], IsSmall: false),
        new(() => new Models.ResNet18(), [3, 32, 32], IsSmall: false),
        new(() => new Models.ViTTiny(), [3, 32, 32], IsSmall: false),
        new(() => new ToyClusterer(), [2]),
        new(() => new ToyEncoder(), [2]),
        new(() => new GreyImageClusterer(), [1, 28, 28]),
        new(() => new ColorImageClusterer(10, 64), [3, 32, 32], IsSmall: false),
        new(() => new CallImages(), [3, 8, 8]),
        new(() => new CallSequences(), [4, 6]),
        new(() => new CallWords(), [5], TakesIndices: true),
        new(() => new CallComposed(), [6]),
        new(() => new CallCustom(), [6]),
        new(() => new CallPlain(), [2, 4], HasParameters: false),
    ];

    static readonly CallCustom Custom = new();

    static readonly nn.Module<Tensor, Tensor> Gone = Ended();

    static readonly nn.Module<Tensor, Tensor> Wide = new CallComposed().to(ScalarType.Float64);

    // Errors of libtorch come with a stack trace, which takes longer than everything else: there are few.
    public static Call Next(Random random) =>
        random.Next(400) switch
        {
            < 20 => OfCustom(random),
            < 40 => Call.Wrong("model: disposed", () => Gone.call(ones(2, 6)), "CallComposed", "disposed"),
            < 60 => Call.Wrong("model: converted to double", () => Wide.call(ones(2, 6)), "Float32", "Float64"),
            < 70 => Call.Right("model: converted to double, right", () => Wide.call(ones(2, 6, dtype: ScalarType.Float64))),
            < 72 => Call.Wrong(
                "model: index without a vector",
                () => Candidates[10].Model.call(tensor(new long[] { 0, 1, random.Of([-1L, 11, 1L << 40]), 3, 4 }).unsqueeze(0)),
                "0 to 10"
            ),
            < 78 => Gradients(random),
            < 90 => Right(random),
            _ => Wrongly(random, random.Of(Candidates)),
        };

    static Call Right(Random random)
    {
        var candidate = random.Of(Candidates.Where(one => one.IsSmall).ToList());
        var input = Input(candidate, random.Next(2, 5));
        if (!candidate.TakesIndices && random.Next(4) == 0)
            input = Wrong.NotFinite(random, input);
        else if (random.Next(4) == 0)
            input = input.transpose(0, -1).contiguous().transpose(0, -1); // The same numbers in another order of memory.
        return Call.Right("model: right", () => candidate.Model.call(input));
    }

    static Call Wrongly(Random random, Candidate candidate)
    {
        long[] shape = [random.Next(1, 5), .. candidate.Shape];
        var name = candidate.Model.GetName();
        switch (random.Next(6))
        {
            case 0:
                var type = random.Of<ScalarType>(
                    candidate.TakesIndices ? [ScalarType.Float32, ScalarType.Float64, ScalarType.Bool, ScalarType.Byte]
                    : candidate.HasParameters
                        ?
                        [
                            ScalarType.Float64,
                            ScalarType.Float16,
                            ScalarType.BFloat16,
                            ScalarType.Int64,
                            ScalarType.Bool,
                            ScalarType.ComplexFloat32,
                        ]
                    : [ScalarType.Int64, ScalarType.Byte, ScalarType.Bool]
                );
                return Call.Wrong(
                    "model: type",
                    () => candidate.Model.call(zeros(shape, dtype: type)),
                    name,
                    candidate.Expected,
                    $"{type}",
                    candidate.TakesIndices ? "Int64"
                        : candidate.HasParameters ? "Float32"
                        : "floating"
                );
            case 1:
                return Call.Wrong(
                    "model: disposed input",
                    () => candidate.Model.call(Wrong.Disposed(shape)),
                    name,
                    candidate.Expected,
                    "disposed"
                );
            case 2 when candidate.HasParameters && !candidate.TakesIndices:
                return Call.Wrong(
                    "model: device",
                    () => candidate.Model.call(zeros(shape, device: META)),
                    name,
                    candidate.Expected,
                    "META",
                    "CPU"
                );
            default:
                var other = random.Next(8) == 0 ? candidate.Shape : Wrong.Shape(random, shape);
                return Call.Wrong(
                    "model: shape",
                    () => candidate.Model.call(candidate.TakesIndices ? zeros(other, dtype: ScalarType.Int64) : zeros(other)),
                    name,
                    candidate.Expected,
                    Wrong.Text(other)
                );
        }
    }

    static Call OfCustom(Random random)
    {
        var does = random.Of(Enum.GetValues<Hand>());
        void Act()
        {
            Hands().Does = does;
            Custom.call(ones(3, 6));
        }
        return does switch
        {
            Hand.Right or Hand.Same => Call.Right("custom: right", Act),
            Hand.Throws => new("custom: an exception inside", Act, Ending.Own, "thrown by a layer"),
            Hand.OtherShape => Call.Wrong("custom: shape", Act, "CallCustom", "(3, 8)", "(3, 4)"),
            Hand.OtherBatch => Call.Wrong("custom: batch", Act, "CallCustom", "(6, 4)", "(3, 4)"),
            Hand.OtherRank => Call.Wrong("custom: rank", Act, "CallCustom", "(3, 1, 4)", "(3, 4)"),
            Hand.OtherType => Call.Wrong("custom: type", Act, "CallCustom", "Int64", "floating"),
            Hand.Nothing => Call.Wrong("custom: null", Act, "CallCustom", "null", "(3, 4)"),
            _ => Call.Wrong("custom: disposed result", Act, "CallCustom", "disposed", "(3, 4)"),
        };
    }

    // What the caller does with a graph is reported by TorchSharp.
    static Call Gradients(Random random)
    {
        var candidate = random.Of(Candidates.Where(one => one.IsSmall && one.HasParameters).ToList());
        var input = Input(candidate, 2);
        return random.Next(4) switch
        {
            0 => Call.Right("graph: right", () => candidate.Model.call(input).sum().backward()),
            1 => new(
                "graph: freed",
                () =>
                {
                    var sum = candidate.Model.call(input).square().sum();
                    sum.backward();
                    sum.backward();
                },
                Ending.LibTorch,
                "second time"
            ),
            2 => new(
                "graph: none",
                () =>
                {
                    using var noGrad = no_grad();
                    candidate.Model.call(input).sum().backward();
                },
                Ending.LibTorch,
                "does not require grad"
            ),
            _ => new("graph: of several numbers", () => candidate.Model.call(input).backward(), Ending.LibTorch, "scalar"),
        };
    }

    static Tensor Input(Candidate candidate, int count) =>
        candidate.TakesIndices ? randint(0, 11, [count, .. candidate.Shape], ScalarType.Int64) : randn([count, .. candidate.Shape]);

    static CallHand Hands() => Custom.modules().OfType<CallHand>().Single();

    static nn.Module<Tensor, Tensor> Ended()
    {
        var model = new CallComposed();
        model.Dispose();
        return model;
    }
}
