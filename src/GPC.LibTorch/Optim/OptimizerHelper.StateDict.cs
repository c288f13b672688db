using GPC.LibTorch;

namespace TorchSharp.Modules;

public abstract partial class OptimizerHelper
{
    /// <summary>The optimizer's state: settings of every group and what is remembered about every parameter.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (ParamGroup group in _parameter_groups)
        {
            var positions = new List<int>();
            foreach (Parameter parameter in group.Parameters)
            {
                positions.Add(result.State.Count);
                result.State.Add(_state[parameter.Handle]);
            }
            result.Options.Add(group.Options);
            result.StateIndexRef.Add(positions);
        }
        return result;
    }

    /// <summary>Copies the state of another optimizer of the same kind, with as many groups and parameters.</summary>
    /// <exception cref="ArgumentException">The numbers of groups or parameters differ, or the kind of optimizer does.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        StateDictionary own = Own(state_dict.Options.Count, state_dict.State.Count);
        for (int i = 0; i < own.Options.Count; i++)
        {
            if (own.Options[i] != state_dict.Options[i]) own.Options[i].LoadStateDict(state_dict.Options[i]);
        }
        for (int i = 0; i < own.State.Count; i++)
        {
            if (own.State[i] != state_dict.State[i]) own.State[i].LoadStateDict(state_dict.State[i]);
        }
    }

    /// <summary>Writes the state to a file, in TorchSharp's format.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    /// <summary>Reads the state from a file that <see cref="save_state_dict(string)"/> wrote.</summary>
    /// <inheritdoc cref="load_state_dict(BinaryReader)"/>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Writes the state, in TorchSharp's format.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        StateDictionary own = state_dict();
        writer.Write(GetType().Name);
        writer.WriteLeb128(own.Options.Count);
        writer.WriteLeb128(own.State.Count);
        foreach (OptimizerOptions options in own.Options) options.SaveStateDict(writer);
        foreach (OptimizerState state in own.State) state.SaveStateDict(writer);
    }

    /// <summary>Reads the state that <see cref="save_state_dict(BinaryWriter)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It was written by another kind of optimizer.</exception>
    /// <exception cref="ArgumentException">The numbers of groups or parameters differ, or a tensor's type or shape does.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        string kind = reader.ReadString();
        if (kind != GetType().Name)
            throw new InvalidDataException($"The state was saved by optimizer {kind}; {GetType().Name} cannot load it.");

        long groups = reader.ReadLeb128();
        StateDictionary own = Own(groups, reader.ReadLeb128());
        foreach (OptimizerOptions options in own.Options) options.LoadStateDict(reader);
        foreach (OptimizerState state in own.State) state.LoadStateDict(reader);
    }

    StateDictionary Own(long groups, long parameters)
    {
        StateDictionary own = state_dict();
        if (groups != own.Options.Count || parameters != own.State.Count)
            throw new ArgumentException(
                $"The state to load has {groups} parameter groups and {parameters} parameters; {GetType().Name} has {own.Options.Count} and {own.State.Count}.");
        return own;
    }
}
