using GPC.Objectives;
using GPC.Terms;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Calls of objectives, in all their forms.</summary>
static class ObjectiveCalls
{
    static readonly Objective[] Candidates =
    [
        Triad.Objective,
        SymmetricTriad.Objective,
        TriadKl.Objective,
        TriadWithPrior.Objective,
        BarlowTwins.Objective,
        CpLearn.Objective,
        Dino.Objective,
        GediWithoutGenerative.Objective,
        InvariantInformation.Objective,
        JointEnergy.Objective,
        MutualInformation.Objective,
        SwappedPrediction.Objective,
        VicReg.Objective,
    ];

    delegate object Form(IReadOnlyList<Tensor> inputs, IReadOnlyList<double>? weights = null, IReadOnlyList<double>? options = null);

    public static Call Next(Random random)
    {
        var objective = random.Of(Candidates);
        Form form = random.Next(3) switch
        {
            0 => objective.Evaluate,
            1 => objective.EvaluateTensors,
            _ => (inputs, weights, options) => objective.Backward(inputs, weights, options),
        };
        var sizes = Enumerable.Range(0, 10).Select(_ => (long)random.Next(2, 7)).ToArray();
        var inputs = objective.Inputs.Select(input => Input(input, sizes)).ToArray();
        var at = random.Next(inputs.Length);
        var (input, shape) = (objective.Inputs[at], inputs[at].shape);
        Call Spoiled(string what, Tensor? tensor, params string[] texts)
        {
            inputs[at] = tensor!;
            return Call.Wrong($"objective: {what}", () => form(inputs), [$"{objective.Name}: input '", .. texts]);
        }
        switch (random.Next(16))
        {
            case 0:
                return Spoiled("null", null, input.Name, "null", Expected(input));
            case 1:
                return Spoiled("disposed", Wrong.Disposed(shape), input.Name, "disposed", Expected(input));
            case 2:
                var type = random.Of([ScalarType.Int64, ScalarType.Int32, ScalarType.Byte, ScalarType.Bool, ScalarType.ComplexFloat32]);
                return Spoiled("type", zeros(shape, dtype: type), input.Name, $"{type}", "floating");
            case 3:
                long[] rank = random.Next(2) == 0 ? [.. shape, 1] : shape[1..];
                return Spoiled("rank", zeros(rank), input.Name, $"[{string.Join(", ", rank)}]", Expected(input));
            case 4:
                var empty = shape.ToArray();
                empty[random.Next(empty.Length)] = 0;
                return Spoiled("empty", zeros(empty), input.Name, $"[{string.Join(", ", empty)}]", "at least one");
            case 5:
                var other = shape.ToArray();
                var axis = random.Next(other.Length);
                other[axis] += 10;
                var isShared = objective.Inputs.SelectMany(Axes).Count(one => one == Axes(input).ElementAt(axis)) > 1;
                return isShared
                    ? Spoiled("sizes", ones(other), $"{other[axis]}", $"{shape[axis]}", "same number")
                    : Spoiled("rank", zeros([]), input.Name, "[]", Expected(input));
            case 6:
                return Spoiled("device", zeros(shape, device: META), "meta");
            case 7 when random.Next(3) == 0:
                return new(
                    "objective: not finite",
                    () => form(inputs.Select((one, index) => index == at ? Wrong.NotFinite(random, one.clone()) : one).ToArray()),
                    Ending.Either,
                    objective.Name,
                    input.Name
                );
            case 8:
                return Call.Wrong(
                    "objective: number of inputs",
                    () => form([.. inputs, inputs[0]]),
                    objective.Name,
                    $"{inputs.Length + 1} inputs",
                    $"expected {inputs.Length}"
                );
            case 9:
                return Call.Wrong(
                    "objective: number of weights",
                    () => form(inputs, [.. Enumerable.Repeat(1.0, objective.Terms.Count + 1)]),
                    objective.Name,
                    $"{objective.Terms.Count + 1} weights",
                    $"expected {objective.Terms.Count}"
                );
            case 10:
                return Call.Wrong(
                    "objective: number of options",
                    () => form(inputs, options: [.. Enumerable.Repeat(1.0, objective.Options.Count + 1)]),
                    objective.Name,
                    $"{objective.Options.Count + 1} options",
                    $"expected {objective.Options.Count}"
                );
            case 11:
                return Call.Wrong(
                    "objective: type of the reference's input",
                    () => objective.EvaluateReference([.. objective.Inputs.Select(_ => (TermValue)new OtherValue().Value)]),
                    objective.Name,
                    nameof(Real)
                );
            case 12 when random.Next(10) == 0:
                return Changed(random, objective, inputs);
            case 13 when random.Next(10) == 0:
                return new(
                    "objective: no gradient",
                    () => objective.Evaluate(inputs).Total.backward(),
                    Ending.LibTorch,
                    "does not require grad"
                );
            default:
                var half = random.Next(4) == 0;
                return Call.Right("objective: right", () => form(half ? [.. inputs.Select(one => one.to(ScalarType.BFloat16))] : inputs));
        }
    }

    // The caller changes an input between the evaluation and the backward pass.
    static Call Changed(Random random, Objective objective, Tensor[] inputs)
    {
        var parents = inputs.Select(input => input.requires_grad_()).ToArray();
        var isFused = random.Next(2) == 0;
        return new(
            "objective: input changed before backward",
            () =>
            {
                Tensor[] children = [.. parents.Select(parent => parent * 1)];
                var value = isFused
                    ? objective.Evaluate(children)
                    : objective.EvaluateTensors(children.Select(child => child.exp()).ToArray());
                if (!isFused)
                    value.Total.backward();
                foreach (var child in children)
                    child.add_(1);
                value.Total.backward();
            },
            Ending.LibTorch
        );
    }

    static Tensor Input(ObjectiveInput input, long[] sizes)
    {
        var tensor = randn([.. Axes(input).Select(size => sizes[size])]);
        if (input.Type == typeof(Probabilities))
            return tensor.softmax(-1);
        return input.Type == typeof(LogProbabilities) ? tensor.log_softmax(-1) : tensor;
    }

    static IEnumerable<int> Axes(ObjectiveInput input)
    {
        if (input.Rows is { } rows)
            yield return rows;
        if (input.Clusters is { } clusters)
            yield return clusters;
    }

    static string Expected(ObjectiveInput input) =>
        (input.Rows, input.Clusters) switch
        {
            (not null, not null) => "[rows, clusters]",
            (not null, null) => "[rows]",
            _ => "[clusters]",
        };

    // No input is a scalar.
    sealed record OtherValue
    {
        public Real Value { get; } =
            Operations.Mean(
                Operations.LogSumExp(
                    new Logits(
                        new double[,]
                        {
                            { 1, 2 },
                        }
                    )
                )
            );
    }
}
