using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>
        /// An operation with a backward of its own. Derive from <see cref="SingleTensorFunction{T}"/> or <see cref="MultiTensorFunction{T}"/> and call their
        /// <c>apply</c>. Arguments that are tensors take part in the graph; tensors inside other arguments do not.
        /// </summary>
        /// <typeparam name="T">The derived class itself.</typeparam>
        public abstract class Function<T> where T : Function<T>, new()
        {
            private static readonly T s_instance = new();

            /// <summary>The name in error messages and in the graph.</summary>
            public abstract string Name { get; }

            /// <summary>Runs forward and records the operation.</summary>
            public static List<Tensor> apply_internal(params object[] vars)
            {
                ArgumentNullException.ThrowIfNull(vars);
                var node = new FunctionNode(s_instance.Name, vars, s_instance.backward_internal);
                try
                {
                    List<Tensor> outputs;
                    using (no_grad()) outputs = s_instance.forward_internal(node.Context, vars);
                    if (outputs is null || outputs.Contains(null!))
                        throw new InvalidOperationException($"{s_instance.Name}.forward returned null; return a tensor.");
                    return node.Connect(outputs);
                }
                finally
                {
                    node.Forget();
                }
            }

            internal abstract List<Tensor> forward_internal(AutogradContext ctx, params object[] vars);

            internal abstract List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs);
        }

        /// <summary>A custom function with one output.</summary>
        /// <typeparam name="T">The derived class itself.</typeparam>
        public abstract class SingleTensorFunction<T> : Function<T> where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Runs forward and records the operation.</summary>
            public static Tensor apply(params object[] vars) => apply_internal(vars)[0];

            /// <summary>Computes the output. Runs without recording.</summary>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradient of every argument of forward (null for those that are no tensors), from the gradient of the output.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            internal sealed override List<Tensor> forward_internal(AutogradContext ctx, params object[] vars) => [forward(ctx, vars)];

            internal sealed override List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs) => backward(ctx, grad_outputs[0]);
        }

        /// <summary>A custom function with several outputs.</summary>
        /// <typeparam name="T">The derived class itself.</typeparam>
        public abstract class MultiTensorFunction<T> : Function<T> where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Runs forward and records the operation.</summary>
            public static List<Tensor> apply(params object[] vars) => apply_internal(vars);

            /// <summary>Computes the outputs. Runs without recording.</summary>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>The gradient of every argument of forward (null for those that are no tensors), from the gradients of the outputs.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            internal sealed override List<Tensor> forward_internal(AutogradContext ctx, params object[] vars) => forward(ctx, vars);

            internal sealed override List<Tensor> backward_internal(AutogradContext ctx, List<Tensor> grad_outputs) => backward(ctx, grad_outputs);
        }
    }
}
