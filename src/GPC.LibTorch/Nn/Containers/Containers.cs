using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A list of modules that a parent module registers as a whole.</summary>
        /// <param name="modules">The modules.</param>
        public static ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

        /// <summary>A list of modules that a parent module registers as a whole.</summary>
        /// <typeparam name="T">The type of the modules.</typeparam>
        /// <param name="modules">The modules.</param>
        public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

        /// <summary>A dictionary of modules that a parent module registers as a whole.</summary>
        /// <param name="modules">Keys and modules, in order.</param>
        public static ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => ModuleDict<Module>(modules);

        /// <summary>A dictionary of modules that a parent module registers as a whole.</summary>
        /// <typeparam name="T">The type of the modules.</typeparam>
        /// <param name="modules">Keys and modules, in order.</param>
        public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module
        {
            ArgumentNullException.ThrowIfNull(modules);
            var dictionary = new ModuleDict<T>();
            foreach (var entry in modules)
                dictionary.Add(entry);
            return dictionary;
        }

        /// <summary>A list of parameters that a parent module registers as a whole.</summary>
        /// <param name="parameters">The parameters.</param>
        public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);

        /// <summary>A dictionary of parameters that a parent module registers as a whole.</summary>
        /// <param name="parameters">Keys and parameters, in order.</param>
        public static ParameterDict ParameterDict(params (string, Parameter)[] parameters)
        {
            ArgumentNullException.ThrowIfNull(parameters);
            var dictionary = new ParameterDict();
            foreach (var entry in parameters)
                dictionary.Add(entry);
            return dictionary;
        }

        /// <summary>A module that returns its input.</summary>
        public static Identity Identity() => new();
    }
}
