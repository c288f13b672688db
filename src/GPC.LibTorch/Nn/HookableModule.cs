namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>call</c> runs functions of the user before and after <c>forward</c>.</summary>
        /// <typeparam name="TPreHook">Gets the module and its inputs; may return other inputs, or null.</typeparam>
        /// <typeparam name="TPostHook">Gets the module, its inputs and its result; may return another result, or null.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Run before <c>forward</c>, in no particular order, by key.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Run after <c>forward</c>, by key.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Run before all others, by key.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Run after all others, by key.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            /// <summary>Begins a module without components.</summary>
            /// <param name="name">What <see cref="Module.GetName"/> returns.</param>
            protected HookableModule(string name) : base(name)
            {
            }

            /// <summary>Has a function called after <c>forward</c>; what it returns, unless null, becomes the result.</summary>
            /// <param name="hook">The function.</param>
            /// <returns>What takes it out again.</returns>
            public HookRemover register_forward_hook(TPostHook hook) => Add(post_hooks, hook);

            /// <summary>Has a function called before <c>forward</c>; what it returns, unless null, becomes the input.</summary>
            /// <param name="hook">The function.</param>
            /// <returns>What takes it out again.</returns>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Add(pre_hooks, hook);

            /// <summary>Has a function called at the end of <c>call</c>.</summary>
            /// <param name="hook">The function.</param>
            /// <returns>What takes it out again.</returns>
            public HookRemover register_forward_hook(Action<Module> hook) => Add(module_post_hooks, hook);

            /// <summary>Has a function called at the start of <c>call</c>.</summary>
            /// <param name="hook">The function.</param>
            /// <returns>What takes it out again.</returns>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Add(module_pre_hooks, hook);

            private protected void Run(Dictionary<string, Action<Module>> hooks)
            {
                if (hooks.Count == 0)
                    return;
                foreach (Action<Module> hook in hooks.Values)
                    hook(this);
            }

            private HookRemover Add<T>(Dictionary<string, T> hooks, T hook)
            {
                ArgumentNullException.ThrowIfNull(hook);
                string key = Guid.NewGuid().ToString();
                hooks.Add(key, hook);
                return new(this, key);
            }

            private void Remove(string key)
            {
                pre_hooks.Remove(key);
                post_hooks.Remove(key);
                module_pre_hooks.Remove(key);
                module_post_hooks.Remove(key);
            }

            /// <summary>Takes a hook out of its module.</summary>
            /// <param name="module">The module.</param>
            /// <param name="key">The hook's key.</param>
            public class HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
            {
                /// <summary>Takes the hook out; a second call does nothing.</summary>
                public void remove() => module.Remove(key);
            }
        }
    }
}
