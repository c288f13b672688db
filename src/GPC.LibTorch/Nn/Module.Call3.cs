namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that computes its result from three inputs.</summary>
        /// <typeparam name="T1">The type of the first input.</typeparam>
        /// <typeparam name="T2">The type of the second input.</typeparam>
        /// <typeparam name="T3">The type of the third input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, T3, TResult> : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, IModule<T1, T2, T3, TResult>
        {
            /// <summary>Begins a module without components.</summary>
            /// <param name="name">What <see cref="Module.GetName"/> returns.</param>
            protected Module(string name) : base(name)
            {
            }

            /// <summary>Computes the result, without the hooks.</summary>
            /// <param name="input1">The first input.</param>
            /// <param name="input2">The second input.</param>
            /// <param name="input3">The third input.</param>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Computes the result and runs the hooks.</summary>
            /// <param name="input1">The first input.</param>
            /// <param name="input2">The second input.</param>
            /// <param name="input3">The third input.</param>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                Run(module_pre_hooks);
                foreach (var hook in pre_hooks.Values)
                {
                    if (hook(this, input1, input2, input3) is { } changed)
                        (input1, input2, input3) = changed;
                }
                TResult result = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values)
                {
                    if (hook(this, input1, input2, input3, result) is { } changed)
                        result = changed;
                }
                Run(module_post_hooks);
                return result;
            }
        }
    }
}
