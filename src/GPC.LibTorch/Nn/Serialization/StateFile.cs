using TorchSharp;
using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>TorchSharp's file format of a state dictionary: the number of entries, then each name with its tensor.</summary>
internal static class StateFile
{
    internal static void Write(BinaryWriter writer, IReadOnlyCollection<KeyValuePair<string, Tensor>> entries)
    {
        writer.WriteLeb128(entries.Count);
        foreach (var (name, tensor) in entries)
        {
            writer.Write(name);
            tensor.Save(writer);
        }
    }

    /// <summary>Reads all entries, checks all of them, and only then copies into the tensors of <paramref name="state"/>.</summary>
    internal static void Read(
        BinaryReader reader, string module, Dictionary<string, Tensor> state, bool strict, IList<string> skip, Dictionary<string, bool>? loaded)
    {
        var names = new List<string>();
        var wrong = new List<string>();
        var values = new List<(Tensor Target, Tensor Value)>();
        try
        {
            long count = reader.ReadLeb128();
            for (long i = 0; i < count; i++)
            {
                string name = reader.ReadString();
                var header = TensorHeader.Read(reader);
                names.Add(name);
                if (!state.TryGetValue(name, out Tensor? target) || skip.Contains(name))
                {
                    header.Skip(reader);
                    continue;
                }
                var expected = TensorHeader.Of(target);
                if (expected.Type == header.Type && expected.SameShape(header))
                {
                    values.Add((target, header.ReadTensor(reader)));
                    continue;
                }
                wrong.Add($"{name}: expected {expected}, found {header}");
                header.Skip(reader);
            }
            if (strict)
                RequireSameNames(module, [.. state.Keys.Except(names)], [.. names.Where(name => !state.ContainsKey(name))], state.Count, names.Count);
            if (wrong.Count > 0)
                throw new ArgumentException($"Mismatched tensors while loading {module}: {StateNames.List(wrong)}.");
            using (no_grad())
            {
                foreach (var (target, value) in values)
                    target.copy_(value);
            }
        }
        catch (EndOfStreamException e)
        {
            throw new EndOfStreamException($"The data of {module} end too soon{(names.Count > 0 ? $", at '{names[^1]}' or after it" : "")}.", e);
        }
        finally
        {
            foreach (var (_, value) in values)
                value.Dispose();
        }
        foreach (string name in names)
            loaded?.Add(name, state.ContainsKey(name));
    }

    private static void RequireSameNames(string module, string[] missing, string[] unexpected, int expected, int found)
    {
        if (missing.Length + unexpected.Length > 0)
        {
            throw new ArgumentException(
                $"Mismatched state_dict while loading {module}: expected {expected} entries, found {found}.{StateNames.Differences(missing, unexpected)} "
                + "Give strict: false to load what both have.");
        }
    }
}
