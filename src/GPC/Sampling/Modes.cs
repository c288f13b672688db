using System.Collections.Immutable;
using static TorchSharp.torch;

namespace GPC.Sampling;

/// <summary>Which parts of a network were in training mode, to be restored after it ran as in evaluation.</summary>
readonly record struct Modes(ImmutableArray<(nn.Module Module, bool Training)> Parts)
{
    /// <summary>Sets a network to evaluation.</summary>
    public static Modes Evaluate(nn.Module model)
    {
        // From the outside in, because setting a module sets what is in it.
        Modes modes = new([.. model.modules().Prepend(model).Select(module => (module, module.training))]);
        if (modes.Parts.Any(part => part.Training)) model.eval();
        return modes;
    }

    /// <summary>Sets every part to the mode that it had.</summary>
    public void Restore()
    {
        foreach (var (module, training) in Parts)
        {
            if (module.training != training) module.train(training);
        }
    }
}
