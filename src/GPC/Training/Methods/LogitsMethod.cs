using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>The logits of samples, views and samples of the model, from one forward pass over all of them.</summary>
sealed class LogitsMethod : Method
{
    const string Samples = "z";
    const string View = "view";
    const string Model = "model";

    public LogitsMethod(Objective objective, IReadOnlyDictionary<string, double>? options)
        : base(objective, options)
    {
        if (objective.Inputs.FirstOrDefault(input => input.Name is not (Samples or View or Model)) is { } other)
        {
            throw new ArgumentException(
                $"{objective.Name} has the input '{other.Name}', expected {Samples}, {View} or {Model}: give training a Method that computes it.", nameof(objective));
        }
    }

    public override IReadOnlyList<Tensor> Inputs(StepContext context)
    {
        // Without a weight on the generative term nothing has to be sampled; the samples' own logits stand in, at weight 0.
        string[] names = [.. Objective.Inputs.Select(input => input.Name).Where(name => name != Model || context.HasSampler)];
        var logits = context.Forward([.. names.Select(name => name switch { Samples => context.Samples, View => context.View(), _ => context.Negatives() })]);
        var byName = names.Zip(logits).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. Objective.Inputs.Select(input => byName.TryGetValue(input.Name, out var found) ? found : byName[Samples].detach())];
    }
}
