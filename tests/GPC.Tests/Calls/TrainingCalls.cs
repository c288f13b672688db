using GPC.Data;
using GPC.Objectives;
using GPC.Tests.Training;
using GPC.Training;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Runs of training, of one step each.</summary>
static class TrainingCalls
{
    static readonly TrainingConfig Config = new()
    {
        Iterations = 1,
        BatchSize = 8,
        Data = new Moons().Domain,
        Sgld = new()
        {
            Steps = 1,
            StepSize = 0.1,
            Noise = 0.05,
            BufferSize = 16,
            Domain = new() { Min = -3, Max = 3 },
        },
    };

    static readonly Dataset Points = new Moons().Fixed(20, seed: 1).Samples;

    static readonly Batches Data = Batches.Shuffled(Points, 8);

    static readonly string Checkpoints = Directory.CreateTempSubdirectory("gpc-calls-").FullName;

    static readonly TrainingState State = Trained();

    public static Call Next(Random random) =>
        random.Next(12) switch
        {
            0 => Refused("size of the batches", new ToyNetwork(), data: Batches.Shuffled(Points, 4), texts: ["4", "8"]),
            1 => Refused(
                "shape of the samples",
                new ToyNetwork(),
                new GPC.Experiments.FashionViews(),
                texts: ["FashionViews", "(2)", "(1, 28, 28)"]
            ),
            2 => Refused("another network", new Models.Perceptron(), texts: ["Perceptron", "(B, 784)", "(8, 2)"]),
            3 => Refused("network without parameters", new CallFunction(points => points), texts: ["CallFunction", "no parameter"]),
            4 => Refused("disposed network", Ended(), texts: ["ToyNetwork", "no parameter"]),
            5 => Refused("result of another shape", new Around(results => results.unsqueeze(1)), texts: ["(8, 1, 2)", "(8, clusters)"]),
            6 => Refused(
                "views of another shape",
                new ToyNetwork(),
                new OtherViews(),
                texts: ["ToyNetwork", "(8, 2)", "(8, 4)", "one shape"]
            ),
            7 => new(
                "training: an exception inside",
                () => Steps(new Around(_ => throw new TimeoutException("thrown by a network"))),
                Ending.Own,
                "thrown by a network"
            ),
            8 => new("training: results that are not finite", () => Steps(new Around(results => results * double.NaN)), Ending.Result),
            9 => Spoiled(random),
            10 => OtherState(random),
            _ => Call.Right("training: right", () => Steps(new ToyNetwork())),
        };

    static Call Refused(
        string kind,
        nn.Module<Tensor, Tensor> network,
        IViews? views = null,
        Batches? data = null,
        params string[] texts
    ) => Call.Wrong($"training: {kind}", () => Steps(network, views, data), texts);

    // A state in which one tensor is replaced.
    static Call Spoiled(Random random)
    {
        var name = random.Of(State.Tensors.Keys.Order(StringComparer.Ordinal).ToList());
        var right = State.Tensors[name];
        var isNetwork = name.StartsWith("network.", StringComparison.Ordinal);
        var (tensor, text) = random.Next(4) switch
        {
            0 when name != "optimizer" => (zeros([.. right.shape, 2], dtype: right.dtype), Wrong.Text([.. right.shape, 2])),
            1 when !isNetwork && name != "sampler.points" => (right.to(ScalarType.Float64), "Float64"),
            2 when name.StartsWith("random.", StringComparison.Ordinal) => (zeros_like(right), "no state of a random generator"),
            3 when name == "optimizer" => (right[..(int)(right.shape[0] / 2)].clone(), "can't be read"),
            _ => (Wrong.Disposed([1]), "disposed"),
        };
        return Call.Wrong(
            "training: spoiled state",
            () => Resume(State with { Tensors = new Dictionary<string, Tensor>(State.Tensors) { [name] = tensor } }),
            name,
            text
        );
    }

    static Call OtherState(Random random)
    {
        var tensors = new Dictionary<string, Tensor>(State.Tensors);
        var name = random.Of(tensors.Keys.Order(StringComparer.Ordinal).ToList());
        if (random.Next(2) == 0)
            tensors.Remove(name);
        else
            (name, tensors["network.other"]) = ("network.other", zeros(1));
        return Call.Wrong("training: state of another run", () => Resume(State with { Tensors = tensors }), name);
    }

    static void Resume(TrainingState state) =>
        _ = Trainer.Run(new ToyNetwork(), new TriadWeights(), new Training.ToyViews(), Data, Config, new() { Resume = state }).ToList();

    static void Steps(nn.Module<Tensor, Tensor> network, IViews? views = null, Batches? data = null) =>
        _ = Trainer.Run(network, new TriadWeights(), views ?? new Training.ToyViews(), data ?? Data, Config).ToList();

    static TrainingState Trained()
    {
        var folder = new GPC.Checkpoints.CheckpointFolder(Checkpoints);
        using var network = new ToyNetwork();
        _ = Trainer.Run(network, new TriadWeights(), new Training.ToyViews(), Data, Config, new() { Checkpoints = folder }).ToList();
        var state = folder
            .Latest(Config, new TriadWeights(), network)
            .Match(found => found, errors => throw new InvalidOperationException(string.Join("; ", errors)));
        Directory.Delete(Checkpoints, recursive: true);
        return state;
    }

    static ToyNetwork Ended()
    {
        var network = new ToyNetwork();
        network.Dispose();
        return network;
    }

    // A network that does something to the result of another.
    sealed class Around : nn.Module<Tensor, Tensor>
    {
        readonly ToyNetwork network = new();
        readonly Func<Tensor, Tensor> function;

        public Around(Func<Tensor, Tensor> function)
            : base(nameof(Around))
        {
            this.function = function;
            register_module("network", network);
        }

        public override Tensor forward(Tensor input) => function(network.call(input));
    }

    // Views of a shape that the network does not take.
    sealed class OtherViews : IViews
    {
        public ReadOnlySpan<long> InputShape => new long[] { 2 };

        public ReadOnlySpan<long> OutputShape => new long[] { 4 };

        public GPC.Layers.Samples Apply(GPC.Layers.Samples input, Generator generator) => new(cat([input.Tensor, input.Tensor], 1));
    }
}
