using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// All parameters, then all persistent buffers, under their dotted names in the order of registration; what is reachable
            /// by a second name comes once more at the end. The tensors are the module's own.
            /// </summary>
            /// <param name="destination">A dictionary to add to; names that are there already keep their tensors.</param>
            /// <param name="prefix">Set before each name, with a dot between.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                string start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (name, parameter) in named_parameters())
                    destination.TryAdd(start + name, parameter);
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(start + name, buffer);
                foreach (var (name, module) in _internal_submodules)
                    module.state_dict(destination, start + name);
                return destination;
            }

            /// <summary>Copies values into the parameters and buffers. They are converted to the element types found here.</summary>
            /// <param name="source">Values under the names of <see cref="state_dict"/>.</param>
            /// <param name="strict">Whether the names must be exactly those of <see cref="state_dict"/>, apart from <paramref name="skip"/>.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>The names that the source lacks, and those that this module lacks.</returns>
            /// <exception cref="InvalidOperationException">Names or shapes don't match; nothing has been copied then.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(source);
                skip ??= [];
                Dictionary<string, Tensor> destination = state_dict();
                List<string> missing = [.. destination.Keys.Where(key => !source.ContainsKey(key) && !skip.Contains(key))];
                List<string> unexpected = [.. source.Keys.Where(key => !destination.ContainsKey(key) && !skip.Contains(key))];
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException(
                        $"The loaded state_dict is not identical to the target dictionary of {GetName()}.{StateNames.Differences(missing, unexpected)}");
                }
                string[] shared = [.. source.Keys.Where(key => destination.ContainsKey(key) && !skip.Contains(key))];
                string[] wrong = [.. shared.Where(key => !destination[key].shape.SequenceEqual(source[key].shape)).Select(key =>
                    $"{key}: expected {StateNames.Shape(destination[key].shape)}, found {StateNames.Shape(source[key].shape)}")];
                if (wrong.Length > 0)
                    throw new InvalidOperationException($"The loaded state_dict has other shapes than {GetName()}: {StateNames.List(wrong)}.");
                using (no_grad())
                {
                    foreach (string key in shared)
                        destination[key].copy_(source[key]);
                }
                return (missing, unexpected);
            }
        }
    }
}
