namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that computes its result from one input.</summary>
        /// <typeparam name="T">The type of the input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            /// <summary>Begins a module without components.</summary>
            /// <param name="name">What <see cref="Module.GetName"/> returns.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result, without the hooks.</summary>
            /// <param name="input">The input.</param>
            public abstract TResult forward(T input);

            /// <summary>Computes the result and runs the hooks.</summary>
            /// <param name="input">The input.</param>
            public TResult call(T input)
            {
                Run(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input) is { } changed)
                        input = changed;
                }
                TResult result = forward(input);
                foreach (var hook in post_hooks.Values)
                {
                    if (hook(this, input, result) is { } changed)
                        result = changed;
                }
                Run(module_post_hooks);
                return result;
            }
        }
    }
}
