using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Saves the state dictionary to a file, in TorchSharp's own format.</summary>
            /// <param name="location">The path.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <summary>Saves the state dictionary in TorchSharp's own format.</summary>
            /// <param name="writer">Where to; it stays open.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Saves the state dictionary in TorchSharp's own format.</summary>
            /// <param name="stream">Where to. It is closed, as in TorchSharp.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Saves a state dictionary in TorchSharp's own format.</summary>
            /// <param name="writer">Where to; it stays open.</param>
            /// <param name="sd">The tensors and their names.</param>
            /// <param name="skip">Names to leave out.</param>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(writer);
                ArgumentNullException.ThrowIfNull(sd);
                StateFile.Write(writer, [.. sd.Where(entry => skip is null || !skip.Contains(entry.Key))]);
            }

            /// <summary>Loads parameters and buffers saved in TorchSharp's own format.</summary>
            /// <param name="location">The path of a file in TorchSharp's own format.</param>
            /// <param name="strict">Whether the saved names must be exactly those of <see cref="state_dict"/>; <paramref name="skip"/> doesn't change that.</param>
            /// <param name="skip">Names whose tensors stay as they are.</param>
            /// <param name="loadedParameters">Takes every saved name and whether this module has it.</param>
            /// <returns>This module.</returns>
            /// <exception cref="ArgumentException">Names, element types or shapes don't match; nothing has been loaded then.</exception>
            /// <exception cref="EndOfStreamException">The data end too soon; nothing has been loaded then.</exception>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                if (!File.Exists(location))
                    throw new FileNotFoundException($"There is no file '{location}' to load {GetName()} from.", location);
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Loads parameters and buffers saved in TorchSharp's own format.</summary>
            /// <param name="reader">Where from; it stays open.</param>
            /// <param name="strict">Whether the saved names must be exactly those of <see cref="state_dict"/>; <paramref name="skip"/> doesn't change that.</param>
            /// <param name="skip">Names whose tensors stay as they are.</param>
            /// <param name="loadedParameters">Takes every saved name and whether this module has it.</param>
            /// <returns>This module.</returns>
            /// <exception cref="ArgumentException">Names, element types or shapes don't match; nothing has been loaded then.</exception>
            /// <exception cref="EndOfStreamException">The data end too soon; nothing has been loaded then.</exception>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                ArgumentNullException.ThrowIfNull(reader);
                StateFile.Read(reader, GetName(), state_dict(), strict, skip ?? [], loadedParameters);
                return this;
            }

            /// <summary>Loads parameters and buffers saved in TorchSharp's own format.</summary>
            /// <param name="stream">Where from. It is closed, as in TorchSharp.</param>
            /// <param name="strict">Whether the saved names must be exactly those of <see cref="state_dict"/>; <paramref name="skip"/> doesn't change that.</param>
            /// <param name="skip">Names whose tensors stay as they are.</param>
            /// <param name="loadedParameters">Takes every saved name and whether this module has it.</param>
            /// <returns>This module.</returns>
            /// <exception cref="ArgumentException">Names, element types or shapes don't match; nothing has been loaded then.</exception>
            /// <exception cref="EndOfStreamException">The data end too soon; nothing has been loaded then.</exception>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Makes a module and loads it from a file.</summary>
            /// <typeparam name="T">The class of the module.</typeparam>
            /// <param name="path">The path of a file in TorchSharp's own format.</param>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);
        }
    }
}
