using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Perceptrons;

/// <summary>A perceptron as one node of the autograd graph.</summary>
internal sealed class PerceptronFunction : autograd.SingleTensorFunction<PerceptronFunction>
{
    private const string PerceptronKey = "perceptron";
    private const string NetworkKey = "network";

    public override string Name => "GPC.Perceptron";

    /// <summary>The network's result, computed from its stages where that is possible.</summary>
    /// <param name="network">The network.</param>
    /// <param name="points">The points.</param>
    public static Tensor Call(nn.Module<Tensor, Tensor> network, Tensor points) =>
        Perceptron.Of(network, points) is { } perceptron ? apply([network, perceptron, points, .. perceptron.Parameters]) : network.call(points);

    /// <summary>The logits of points, and the gradients of their log-densities <c>lse f(x)</c>.</summary>
    /// <param name="perceptron">The network.</param>
    /// <param name="points">The points.</param>
    public static (Tensor Score, Tensor Logits) Score(Perceptron perceptron, Tensor points)
    {
        using var recorded = no_grad();
        Tensor logits = empty(points.shape[0], perceptron.Outputs), score = empty_like(points);
        perceptron.Forward(points, logits);
        using var posteriors = logits.softmax(1); // The derivative of logsumexp.
        perceptron.Backward(posteriors, score, null);
        return (score, logits);
    }

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        ctx.save_for_backward([.. vars.OfType<Tensor>()]);
        ctx.save_data(NetworkKey, vars[0]);
        ctx.save_data(PerceptronKey, vars[1]);
        return Forward((Perceptron)vars[1], (Tensor)vars[2]);
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        Tensor[] inputs = [.. ctx.get_saved_variables()];
        if (is_grad_enabled()) return [null!, null!, .. Recorded((nn.Module<Tensor, Tensor>)ctx.get_data(NetworkKey)!, inputs, grad_output)];

        var perceptron = (Perceptron)ctx.get_data(PerceptronKey)!;
        if (!perceptron.HasValues) Forward(perceptron, inputs[0]).Dispose(); // The graph was kept, and this is not the first time.
        Tensor?[] gradients = [.. inputs.Select(input => input.requires_grad ? empty_like(input) : null)];
        using var gradient = grad_output.contiguous();
        perceptron.Backward(gradient, gradients[0], gradients.Skip(1).All(one => one is null) ? null : gradients[1..]);
        return [null!, null!, .. gradients.Select(one => one!)];
    }

    private static Tensor Forward(Perceptron perceptron, Tensor points)
    {
        var result = empty(points.shape[0], perceptron.Outputs);
        perceptron.Forward(points, result);
        return result;
    }

    // The gradients as the network's own operations, so that they have derivatives themselves.
    private static Tensor[] Recorded(nn.Module<Tensor, Tensor> network, Tensor[] inputs, Tensor gradient)
    {
        var results = new Tensor[inputs.Length];
        int[] wanted = [.. Enumerable.Range(0, inputs.Length).Where(index => inputs[index].requires_grad)];
        foreach (var (index, result) in wanted.Zip(autograd.grad([network.call(inputs[0])], [.. wanted.Select(index => inputs[index])], [gradient], retain_graph: true, create_graph: true))) results[index] = result;
        return results;
    }
}
