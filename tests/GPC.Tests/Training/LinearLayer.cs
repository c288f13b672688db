using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

/// <summary>
/// Logits <c>x w</c> of three clusters. It keeps what it is called with in training: the samples, views and negatives of each part of a
/// step.
/// </summary>
sealed class LinearLayer : nn.Module<Tensor, Tensor>
{
    readonly Parameter weight = new(randn([2, 3], generator: new Generator(1)));

    public LinearLayer()
        : base(nameof(LinearLayer)) => RegisterComponents();

    public List<Tensor> Seen { get; } = [];

    /// <summary>A copy of the weights.</summary>
    public Tensor Weight => weight.detach().clone().DetachFromDisposeScope();

    public override Tensor forward(Tensor points)
    {
        if (training)
            Seen.Add(points.detach().clone().DetachFromDisposeScope());
        return points.matmul(weight);
    }
}
