using GPC.Perceptrons;
using static TorchSharp.torch;

namespace GPC.Tests.Perceptrons;

/// <summary>A perceptron of random stages, as operations and as stages.</summary>
sealed class RandomPerceptron : nn.Module<Tensor, Tensor>, IPerceptron
{
    static readonly int[] Sizes = [1, 2, 3, 4, 5, 7, 8, 13, 24, 33];
    static readonly (Func<Tensor, Tensor> Operation, Stage Stage)[] Functions =
    [
        (x => x.relu(), Stage.ReLU),
        (x => x.leaky_relu(0.2), Stage.LeakyReLU(0.2)),
        (x => x.silu(), Stage.SiLU),
        (x => x.tanh(), Stage.Tanh),
        (x => x.sigmoid(), Stage.Sigmoid),
        (x => x / 0.5, Stage.Divide(0.5)),
        (x => nn.functional.normalize(x, 2, -1, 1e-12), Stage.Normalize(1e-12)),
    ];

    readonly List<(Func<Tensor, Tensor> Operation, Stage Stage)> layers = [];

    public RandomPerceptron(Random random)
        : base(nameof(RandomPerceptron))
    {
        Inputs = Sizes[random.Next(Sizes.Length)];
        var features = Inputs;
        for (var count = random.Next(1, 8); count > 0; count--)
        {
            if (random.Next(2) == 0)
            {
                layers.Add(Functions[random.Next(Functions.Length)]);
                continue;
            }
            var (outputs, hasBias) = (Sizes[random.Next(Sizes.Length)], random.Next(2) == 0);
            var linear = nn.Linear(features, outputs, hasBias);
            linear.weight.requires_grad = random.Next(4) > 0;
            register_module($"{layers.Count}", linear);
            layers.Add((linear.call, Stage.Linear(linear.weight, linear.bias)));
            features = outputs;
        }
        RegisterComponents();
    }

    public int Inputs { get; }

    /// <summary>How often it was run by its operations.</summary>
    public int Calls { get; private set; }

    IReadOnlyList<Stage> IPerceptron.Stages => [.. layers.Select(layer => layer.Stage)];

    public override Tensor forward(Tensor input)
    {
        Calls++;
        return layers.Aggregate(input, (value, layer) => layer.Operation(value));
    }
}
