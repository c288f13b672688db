using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using GPC.LibTorch;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and, in <see cref="lr_scheduler"/>, schedules for their learning rates.</summary>
    public static partial class optim
    {
        /// <summary>Updates parameters from their gradients. Own optimizers derive from <see cref="OptimizerHelper"/>.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            /// <summary>The groups, in the order in which they were added.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>For derived classes.</summary>
            /// <param name="handle">Must be <see cref="IntPtr.Zero"/>: all optimizers are managed.</param>
            /// <exception cref="ArgumentException">The handle is not zero.</exception>
            protected Optimizer(IntPtr handle)
            {
                if (handle != IntPtr.Zero)
                    throw new ArgumentException($"{GetType().Name}: handle must be IntPtr.Zero, found {handle}: there are no native optimizers.");
            }

            /// <summary>The learning-rate side of every parameter group.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>The parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Updates every parameter that has a gradient.</summary>
            /// <param name="closure">Computes the loss and its gradients anew; called once, with gradients on, before the update.</param>
            /// <returns>What the closure returned; null without one.</returns>
            /// <exception cref="NotSupportedException">The derived class does not say how to step.</exception>
            [return: NotNullIfNotNull(nameof(closure))]
            public virtual Tensor? step(Func<Tensor>? closure = null) =>
                throw new NotSupportedException($"{GetType().Name} does not override step.");

            /// <summary>Sets the gradients to zero, in place; parameters without one keep none.</summary>
            public virtual void zero_grad()
            {
                var gradients = new List<Tensor>();
                foreach (Parameter parameter in parameters())
                {
                    if (parameter.grad is not { } gradient) continue;
                    if (gradient.requires_grad) gradient.detach_();
                    gradients.Add(gradient);
                }
                if (gradients.Count == 0) return;

                using (no_grad())
                using (var call = new Call(Operators._foreach_zero_))
                {
                    call.Tensors(CollectionsMarshal.AsSpan(gradients), "self");
                    call.Run();
                }
                foreach (Tensor gradient in gradients) gradient.Dispose();
            }

            /// <summary>Adds a group; settings that it leaves open are the optimizer's own.</summary>
            /// <exception cref="NotSupportedException">The derived class has no parameter groups.</exception>
            public virtual void add_param_group(ParamGroup param_group) =>
                throw new NotSupportedException($"{GetType().Name} does not override add_param_group.");

            /// <summary>Frees the optimizer's state. Parameters and gradients stay.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the state, and what derived classes hold.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing) DisposeState();
            }

            private protected virtual void DisposeState()
            {
            }
        }
    }
}
