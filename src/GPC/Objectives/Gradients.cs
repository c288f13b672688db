using static TorchSharp.torch;

namespace GPC.Objectives;

/// <summary>
/// Derivatives by calls that report errors of libtorch as exceptions. TorchSharp's <c>autograd.grad</c> does not: an error in it ends the
/// process (<c>THSAutograd_grad</c> of TorchSharp 0.107.0 has no guard).
/// </summary>
static class Gradients
{
    /// <summary>
    /// The gradients of a function of tensors; null for an input that the result does not depend on. Inputs' own gradients stay as they
    /// are.
    /// </summary>
    /// <param name="function">The function; it gets a stand-in for each input, in order.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="wanted">Which inputs gradients are wanted for; all of these have to require gradients where
    /// <paramref name="createGraph"/> is true.</param>
    /// <param name="factor">What the gradients are multiplied with from the left, of the result's shape; null for 1, for a result without
    /// dimensions.</param>
    /// <param name="createGraph">Whether the gradients have derivatives themselves, with respect to the inputs.</param>
    public static Tensor?[] Of(
        Func<Tensor[], Tensor> function,
        IReadOnlyList<Tensor> inputs,
        IReadOnlyList<int> wanted,
        Tensor? factor = null,
        bool createGraph = false
    )
    {
        using var enabled = enable_grad();
        Tensor[] arguments = [.. inputs];

        // Gradients gather in tensors of our own, and not in those of whoever called.
        foreach (var index in wanted)
            arguments[index] = createGraph ? inputs[index].alias() : inputs[index].detach().requires_grad_();
        var result = function(arguments);
        Tensor[] leaves = [.. wanted.Select(index => arguments[index])];
        Tensor[]? factors = factor is null ? null : [factor];
        if (!result.requires_grad)
            return new Tensor?[leaves.Length];

        // With create_graph, backward warns on the console of cycles. What could go wrong in grad is excluded here: the graph is new, it is
        // kept, and inputs may be unused.
        if (createGraph)
            return [.. autograd.grad([result], leaves, factors, retain_graph: true, create_graph: true, allow_unused: true)];
        autograd.backward([result], factors, inputs: leaves);
        return [.. leaves.Select(leaf => leaf.grad)];
    }
}
