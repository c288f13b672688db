using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The registered submodules, in order.</summary>
            protected OrderedDict<string, Module> _internal_submodules = [];

            /// <summary>The registered buffers, in order, and whether each belongs to the state dictionary.</summary>
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = [];

            /// <summary>The registered parameters, in order.</summary>
            protected OrderedDict<string, Parameter> _internal_params = [];

            private bool _componentsRegistered;

            /// <summary>Registers a tensor that is part of the state, but not learned.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="tensor">The tensor. The module disposes it.</param>
            /// <param name="persistent">Whether it belongs to the state dictionary and to saved files.</param>
            /// <exception cref="ArgumentNullException">The tensor is null or disposed.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid)
                    throw new ArgumentNullException(nameof(tensor), $"Buffer '{name}' of {GetName()} must be a tensor that is not disposed.");
                if (_internal_buffers.ContainsKey(name))
                    throw new InvalidOperationException($"Tensor {name} is already registered in {GetName()}.");
                _internal_buffers.Add(name, (tensor, persistent));
            }

            /// <summary>Registers a parameter.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="param">The parameter. The module disposes it.</param>
            /// <exception cref="ArgumentNullException">The parameter is null or disposed.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid)
                    throw new ArgumentNullException(nameof(param), $"Parameter '{name}' of {GetName()} must be a tensor that is not disposed.");
                if (_internal_params.ContainsKey(name))
                    throw new InvalidOperationException($"Parameter {name} is already registered in {GetName()}.");
                _internal_params.Add(name, param);
            }

            /// <inheritdoc cref="register_module"/>
            /// <param name="name">Its name, without a dot.</param>
            /// <param name="module">The submodule.</param>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Registers a submodule and makes it register its own components.</summary>
            /// <param name="name">Its name, without a dot.</param>
            /// <param name="submodule">The submodule; null, or a disposed one, takes the name out.</param>
            /// <exception cref="ArgumentException">The name is empty or has a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null || submodule._disposed)
                {
                    _internal_submodules.Remove(name);
                    return;
                }
                if (string.IsNullOrEmpty(name))
                    throw new ArgumentException("module name can't be empty string \"\"", nameof(name));
                if (name.Contains('.'))
                    throw new ArgumentException($"module name can't contain \".\", got: {name}", nameof(name));
                if (_internal_submodules.ContainsKey(name))
                    throw new InvalidOperationException($"Sub-module {name} is already registered in {GetName()}.");
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <summary>
            /// Registers every field that holds a module, a parameter or another tensor (as a buffer) under its name or its
            /// <see cref="ComponentNameAttribute"/>. Fields of derived classes come first. Only the first call does anything.
            /// </summary>
            /// <remarks>
            /// Only what a field holds itself is seen, as it is at the time of the call: arrays and lists of modules are not looked into
            /// (use <see cref="ModuleList{T}"/> or <see cref="ModuleDict{T}"/>), and fields set later stay unregistered.
            /// An auto-property is registered under the name that the compiler gives to its field.
            /// </remarks>
            protected virtual void RegisterComponents()
            {
                if (_componentsRegistered)
                    return;
                foreach (FieldInfo field in Fields(GetType()))
                {
                    string component = field.ComponentName();
                    if (_internal_submodules.ContainsKey(component) || _internal_params.ContainsKey(component) || _internal_buffers.ContainsKey(component))
                        continue;
                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(component, module);
                            break;
                        case Parameter parameter:
                            register_parameter(component, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(component, tensor);
                            break;
                    }
                }
                _componentsRegistered = true;
            }

            /// <summary>Registers a parameter, in place of the one of that name if there is one; null takes the name out.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="value">The parameter; a tensor of another kind counts as null.</param>
            protected internal void ConditionallyRegisterParameter(string name, Tensor? value) => ConditionallyRegisterParameter(name, value as Parameter);

            /// <summary>Registers a parameter, in place of the one of that name if there is one; null takes the name out.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="value">The parameter.</param>
            protected internal void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                    _internal_params.Remove(name);
                else
                    _internal_params[name] = value;
            }

            /// <summary>Registers a buffer, in place of the one of that name if there is one; null takes the name out.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="value">The tensor.</param>
            /// <param name="persistent">Whether it belongs to the state dictionary.</param>
            protected internal void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                    _internal_buffers.Remove(name);
                else
                    _internal_buffers[name] = (value, persistent);
            }

            /// <summary>Forgets all submodules without disposing them.</summary>
            protected void ClearModules() => _internal_submodules.Clear();

            // The private fields of base classes are not among the fields of a derived one.
            [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away holds no component.")]
            [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A field that was trimmed away holds no component.")]
            private static IEnumerable<FieldInfo> Fields(Type type)
            {
                var seen = new HashSet<string>();
                for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
                {
                    foreach (FieldInfo field in level.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                    {
                        if (seen.Add(field.Name))
                            yield return field;
                    }
                }
            }
        }
    }
}
