using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Differentiation.</summary>
    public static partial class autograd
    {
        // Stands for the operator in error messages.
        private static readonly Operator s_grad = new("autograd.grad", "");
        private static readonly Operator s_backward = new("autograd.backward", "");

        /// <summary>The gradients of outputs with respect to inputs, without touching anyone's <see cref="Tensor.grad"/>.</summary>
        /// <param name="outputs">What to differentiate.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">One weight per output, of its shape; may be null where every output has one element.</param>
        /// <param name="retain_graph">Keep what the backward pass needs, to run it again.</param>
        /// <param name="create_graph">Record the backward pass too, for higher derivatives.</param>
        /// <param name="allow_unused">Give null for an input that no output depends on, instead of an error.</param>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false,
            bool allow_unused = false)
        {
            ArgumentNullException.ThrowIfNull(outputs);
            ArgumentNullException.ThrowIfNull(inputs);
            RequireOnePerRoot(nameof(grad_outputs), grad_outputs, outputs);
            using var roots = new TensorUses(outputs, s_grad, nameof(outputs));
            using var leaves = new TensorUses(inputs, s_grad, nameof(inputs));
            using var weights = new TensorUses(grad_outputs ?? [], s_grad, nameof(grad_outputs));
            var results = new nint[inputs.Count];
            fixed (nint* p = results)
                TorchError.Check(Native.gpc_grad(
                    roots.Handles, grad_outputs is null ? null : weights.Handles, roots.Count, leaves.Handles, leaves.Count,
                    retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, p));
            return [.. results.Select(handle => Tensor.FromNative(handle)!)];
        }

        /// <summary>Adds the gradients of tensors to the <see cref="Tensor.grad"/> of every leaf they were computed from.</summary>
        /// <param name="tensors">What to differentiate.</param>
        /// <param name="grad_tensors">One weight per tensor, of its shape; may be null where every tensor has one element.</param>
        /// <param name="retain_graph">Keep what the pass needs, to run it again; like <paramref name="create_graph"/> when null.</param>
        /// <param name="create_graph">Record the pass too, for higher derivatives.</param>
        /// <param name="inputs">The leaves whose gradients are wanted; null for all.</param>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            ArgumentNullException.ThrowIfNull(tensors);
            RequireOnePerRoot(nameof(grad_tensors), grad_tensors, tensors);
            using var roots = new TensorUses(tensors, s_backward, nameof(tensors));
            using var leaves = new TensorUses(inputs ?? [], s_backward, nameof(inputs));
            using var weights = new TensorUses(grad_tensors ?? [], s_backward, nameof(grad_tensors));
            TorchError.Check(Native.gpc_backward(
                roots.Handles, grad_tensors is null ? null : weights.Handles, roots.Count, retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0,
                leaves.Handles, leaves.Count));
        }

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}?, bool?, bool, IList{Tensor}?)"/>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}?, bool?, bool, IList{Tensor}?)"/>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>Until disposed, a backward pass that fails or makes NaN names the forward operation responsible.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Until disposed, anomaly detection is on or off.</summary>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        private static void RequireOnePerRoot(string name, IList<Tensor>? weights, IList<Tensor> roots)
        {
            if (weights is not null && weights.Count != roots.Count)
                throw new ArgumentException($"Expected one gradient per tensor: {roots.Count} tensors, {weights.Count} gradients.", name);
        }
    }
}
