namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A part of a network: parameters, buffers and submodules under names, and what is done to all of them together
        /// (moving, saving, training mode, disposal).
        /// </summary>
        /// <remarks>
        /// A derived class sets its fields in the constructor and then calls <see cref="RegisterComponents"/>, or registers
        /// each with <see cref="register_parameter"/>, <see cref="register_buffer"/> and <see cref="register_module"/>.
        /// </remarks>
        public partial class Module : IDisposable
        {
            /// <summary>The name given to the constructor.</summary>
            protected string? name;

            private bool _training = true;
            private bool _disposed;

            /// <summary>Begins a module without components.</summary>
            /// <param name="name">What <see cref="GetName"/> returns.</param>
            protected Module(string name) => this.name = name;

            /// <summary>The name given to the constructor, or that of the class where it was empty.</summary>
            public virtual string GetName() => string.IsNullOrEmpty(name) ? GetType().Name : name;

            /// <summary>Whether the module is in training mode, as it is until <see cref="eval"/>.</summary>
            public virtual bool training => _training;

            /// <summary>Sets training mode here and in all submodules. It matters to dropout, batch normalization and the like.</summary>
            /// <param name="train">False for evaluation mode.</param>
            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (var (_, module) in named_children())
                    module.train(train);
            }

            /// <summary>Sets evaluation mode here and in all submodules.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls a function with every submodule, innermost first, and at last with this module.</summary>
            /// <param name="fn">The function.</param>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                ArgumentNullException.ThrowIfNull(fn);
                foreach (var (_, module) in named_children())
                    module.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Clears the gradients of all parameters.</summary>
            /// <param name="set_to_none">True drops the gradients, false fills them with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var (_, parameter) in named_parameters())
                {
                    using Tensor? gradient = parameter.grad;
                    if (gradient is null)
                        continue;
                    if (set_to_none)
                        parameter.grad = null;
                    else
                        gradient.zero_();
                }
            }

            /// <summary>Frees the parameters and buffers of this module and of all registered submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the registered tensors and submodules; a second call does nothing.</summary>
            /// <param name="disposing">Whether <see cref="Dispose()"/> calls.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || _disposed)
                    return;
                _disposed = true;
                Tensor[] own = [.. named_parameters(false).Select(p => p.parameter), .. named_buffers(false).Select(b => b.buffer)];
                foreach (Tensor tensor in own)
                    tensor.DetachFromDisposeScope().Dispose();
                foreach (var (_, module) in named_modules().ToArray())
                    module.Dispose();
            }
        }
    }
}
