using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>
/// DINO (M. Caron et al., "Emerging Properties in Self-Supervised Vision Transformers", 2021): the posterior of a view is to predict that
/// of another view by a teacher, whose parameters follow the network's slowly and whose logits are centered. The network gives logits;
/// where it divides them by a temperature, so do those here have to be divided.
/// </summary>
public sealed class DinoMethod : Method
{
    readonly nn.Module<Tensor, Tensor> teacher;
    readonly Tensor center;
    readonly double momentum;
    readonly double centerMomentum;

    /// <summary>A teacher that is equal to the network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="teacher">Another one of the same class; it belongs to the method from now on.</param>
    /// <param name="clusters">Number of clusters.</param>
    /// <param name="momentum">Share of the teacher's parameters that stays in a step.</param>
    /// <param name="centerMomentum">Share of the center that stays in a step.</param>
    /// <param name="studentTemperature">What the network's logits are divided by.</param>
    /// <param name="teacherTemperature">What the teacher's logits are divided by.</param>
    public DinoMethod(
        nn.Module<Tensor, Tensor> network,
        nn.Module<Tensor, Tensor> teacher,
        int clusters,
        double momentum = 0.996,
        double centerMomentum = 0.9,
        double studentTemperature = 0.1,
        double teacherTemperature = 0.04
    )
        : base(new DinoWeights(), new DinoOptions { StudentTemperature = studentTemperature, TeacherTemperature = teacherTemperature })
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(teacher);
        (this.teacher, this.momentum, this.centerMomentum) = (teacher, momentum, centerMomentum);
        center = zeros([clusters], device: network.parameters().First().device).DetachFromDisposeScope();
        Follow(network, 0);
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Tensor> State =>
        teacher
            .state_dict()
            .ToDictionary(pair => $"teacher.{pair.Key}", pair => pair.Value)
            .Append(KeyValuePair.Create("center", center))
            .ToDictionary();

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Inputs(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Tensor[] views = [context.View(), context.View()];
        var students = context.Network.call(cat(views));
        using var noGrad = no_grad();

        // Each student is compared with the teacher of the other view.
        var teachers = teacher.call(cat([views[1], views[0]]));
        Tensor[] inputs = [students, teachers, center.clone()];
        if (context.Network.training)
            center.mul_(centerMomentum).add_(teachers.mean([0]), alpha: 1 - centerMomentum);
        return inputs;
    }

    /// <inheritdoc/>
    public override void AfterStep(nn.Module<Tensor, Tensor> network) => Follow(network, momentum);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        teacher.Dispose();
        center.Dispose();
    }

    void Follow(nn.Module network, double share)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var own = teacher.state_dict();
        foreach (var (name, tensor) in network.state_dict())
        {
            if (tensor.is_floating_point() && share > 0)
                own[name].mul_(share).add_(tensor.detach(), alpha: 1 - share);
            else
                own[name].copy_(tensor);
        }
    }
}
