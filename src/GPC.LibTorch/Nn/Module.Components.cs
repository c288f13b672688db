using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The parameters with their names, each once, in the order of registration, own ones first.</summary>
            /// <param name="recurse">Whether those of submodules follow, as <c>submodule.name</c>.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (name, parameter) in _internal_params)
                {
                    if (!parameter.IsInvalid && seen.Add(parameter))
                        yield return (name, parameter);
                }
                if (!recurse)
                    yield break;
                foreach (var (child, module) in named_children())
                {
                    foreach (var (name, parameter) in module.named_parameters(true))
                    {
                        if (!parameter.IsInvalid && seen.Add(parameter))
                            yield return ($"{child}.{name}", parameter);
                    }
                }
            }

            /// <summary>The parameters, each once, in the order of registration.</summary>
            /// <param name="recurse">Whether those of submodules follow.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(p => p.parameter);

            /// <summary>The buffers with their names, each once, in the order of registration, own ones first.</summary>
            /// <param name="recurse">Whether those of submodules follow, as <c>submodule.name</c>.</param>
            /// <param name="include_nonpersistent">Whether buffers that are not part of the state dictionary come too.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                foreach (var (name, (buffer, persistent)) in _internal_buffers)
                {
                    if ((persistent || include_nonpersistent) && !buffer.IsInvalid && seen.Add(buffer))
                        yield return (name, buffer);
                }
                if (!recurse)
                    yield break;
                foreach (var (child, module) in named_children())
                {
                    foreach (var (name, buffer) in module.named_buffers(true, include_nonpersistent))
                    {
                        if (!buffer.IsInvalid && seen.Add(buffer))
                            yield return ($"{child}.{name}", buffer);
                    }
                }
            }

            /// <summary>The buffers, each once, in the order of registration.</summary>
            /// <param name="recurse">Whether those of submodules follow.</param>
            /// <param name="include_nonpersistent">Whether buffers that are not part of the state dictionary come too.</param>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(b => b.buffer);

            /// <summary>The immediate submodules with their names, in the order of registration.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            /// <summary>The immediate submodules, in the order of registration.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(c => c.module);

            /// <summary>All submodules with their dotted names, the immediate ones first. This module is not among them.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children())
                    yield return child;
                foreach (var (child, module) in named_children())
                {
                    foreach (var (name, inner) in module.named_modules())
                        yield return ($"{child}.{name}", inner);
                }
            }

            /// <summary>All submodules, the immediate ones first. This module is not among them.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(m => m.module);

            /// <summary>Whether there is a parameter of this name.</summary>
            /// <param name="target">The name, with dots for those of submodules.</param>
            public virtual bool has_parameter(string target) =>
                _internal_params.ContainsKey(target) || InChild(target, out string rest).Any(child => child.has_parameter(rest));

            /// <summary>The parameter of this name, or null.</summary>
            /// <param name="target">The name, with dots for those of submodules.</param>
            public virtual Parameter? get_parameter(string target) =>
                _internal_params.TryGetValue(target, out Parameter? parameter)
                    ? parameter
                    : InChild(target, out string rest).Select(child => child.get_parameter(rest)).FirstOrDefault(found => found is not null);

            /// <summary>Whether there is a buffer of this name.</summary>
            /// <param name="target">The name, with dots for those of submodules.</param>
            public virtual bool has_buffer(string target) =>
                _internal_buffers.ContainsKey(target) || InChild(target, out string rest).Any(child => child.has_buffer(rest));

            /// <summary>The buffer of this name, or null.</summary>
            /// <param name="target">The name, with dots for those of submodules.</param>
            public virtual Tensor? get_buffer(string target) =>
                _internal_buffers.TryGetValue(target, out var buffer)
                    ? buffer.Item1
                    : InChild(target, out string rest).Select(child => child.get_buffer(rest)).FirstOrDefault(found => found is not null);

            // The submodules that the first part of a dotted name stands for, and the rest of the name.
            private IEnumerable<Module> InChild(string target, out string rest)
            {
                int dot = target.IndexOf('.', StringComparison.Ordinal);
                if (dot < 0)
                {
                    rest = "";
                    return [];
                }
                string first = target[..dot];
                rest = target[(dot + 1)..];
                return named_children().Where(child => child.name == first).Select(child => child.module);
            }
        }
    }
}
