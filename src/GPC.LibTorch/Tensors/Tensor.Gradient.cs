using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operations on the tensor are recorded for <see cref="backward()"/>. Only floating-point leaves can be switched.</summary>
        public bool requires_grad
        {
            get
            {
                using var use = new TensorUse(this, nameof(requires_grad));
                return Native.gpc_tensor_requires_grad(use.Handle) != 0;
            }
            set
            {
                using var use = new TensorUse(this, nameof(requires_grad));
                TorchError.Check(Native.gpc_tensor_set_requires_grad(use.Handle, value ? 1 : 0));
            }
        }

        /// <summary>The gradient that <see cref="backward()"/> accumulated, or null. Every read gives a new tensor over the same memory.</summary>
        public Tensor? grad
        {
            get
            {
                using var use = new TensorUse(this, nameof(grad));
                TorchError.Check(Native.gpc_tensor_grad(use.Handle, out var gradient));
                return gradient == 0 ? null : new Tensor(gradient, 0, true);
            }
            set
            {
                using var use = new TensorUse(this, nameof(grad));
                if (value is null)
                {
                    TorchError.Check(Native.gpc_tensor_set_grad(use.Handle, 0));
                    return;
                }
                using var gradient = new TensorUse(value, nameof(grad));
                TorchError.Check(Native.gpc_tensor_set_grad(use.Handle, gradient.Handle));
            }
        }

        /// <summary>True if the tensor was not computed by a recorded operation.</summary>
        public bool is_leaf
        {
            get
            {
                using var use = new TensorUse(this, nameof(is_leaf));
                return Native.gpc_tensor_is_leaf(use.Handle) != 0;
            }
        }

        /// <summary>Sets <see cref="requires_grad"/> and returns this tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sets <see cref="requires_grad"/> and returns this tensor.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Makes <see cref="backward()"/> keep the gradient of this tensor although it is no leaf.</summary>
        public void retain_grad()
        {
            using var use = new TensorUse(this, nameof(retain_grad));
            TorchError.Check(Native.gpc_tensor_retain_grad(use.Handle));
        }

        /// <summary>Adds the gradient of this one-element tensor to the <see cref="grad"/> of every leaf it was computed from.</summary>
        public void backward() => autograd.backward([this], null, null, false, null);

        /// <summary>Adds the gradient of this tensor, weighted by <paramref name="grad_tensors"/>, to the <see cref="grad"/> of the leaves.</summary>
        /// <param name="grad_tensors">One gradient of this tensor's shape; may be null for a tensor of one element.</param>
        /// <param name="retain_graph">Keep what the backward pass needs, to run it again.</param>
        /// <param name="create_graph">Record the backward pass too, for higher derivatives.</param>
        /// <param name="inputs">The leaves whose gradients are wanted; null for all.</param>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}
