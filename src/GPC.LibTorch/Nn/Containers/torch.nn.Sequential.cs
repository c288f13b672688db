using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>An empty row of modules.</summary>
        public static Sequential Sequential() => new();

        /// <summary>A row of named modules. It owns them: disposing it disposes them.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
            Sequential(modules.AsEnumerable());

        /// <summary>A row of modules named "0", "1" and so on. It owns them: disposing it disposes them.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => Sequential(modules.AsEnumerable());

        /// <summary>A row of named modules. It owns them: disposing it disposes them.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) => Sequential(modules.AsEnumerable());

        /// <summary>A row of named modules. It owns them: disposing it disposes them.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules)
        {
            ArgumentNullException.ThrowIfNull(modules);
            var sequential = new Sequential();
            foreach (var (name, module) in modules)
                sequential.Add(name, module);
            return sequential;
        }

        /// <summary>A row of named modules. It owns them: disposing it disposes them.</summary>
        /// <param name="modules">Names and modules.</param>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
            Sequential(modules.Select(module => (module.Item1, module.Item2)));

        /// <summary>A row of modules named "0", "1" and so on. It owns them: disposing it disposes them.</summary>
        /// <param name="modules">The modules.</param>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
        {
            ArgumentNullException.ThrowIfNull(modules);
            var sequential = new Sequential();
            foreach (var module in modules)
                sequential.Add(module);
            return sequential;
        }
    }
}
