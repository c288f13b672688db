using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>A way to train: an objective, and what is computed for its inputs in each step.</summary>
public abstract class Method : IDisposable
{
    /// <summary>A way to train an objective.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="options">Options of it that differ from their defaults, such as <c>temperature</c>.</param>
    /// <exception cref="ArgumentException">It has no such option.</exception>
    protected Method(Objective objective, IReadOnlyDictionary<string, double>? options = null)
    {
        ArgumentNullException.ThrowIfNull(objective);
        Objective = objective;
        var names = objective.Options.Select(option => option.Name).ToList();
        if (options?.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new ArgumentException($"{objective.Name} has no option '{unknown}', expected {(names.Count == 0 ? "none" : string.Join(", ", names))}.", nameof(options));
        Options = [.. objective.Options.Select(option => options?.TryGetValue(option.Name, out var value) == true ? value : option.Default)];
    }

    /// <summary>The objective.</summary>
    public Objective Objective { get; }

    /// <summary>The values of the objective's options, in its order.</summary>
    public IReadOnlyList<double> Options { get; }

    /// <summary>What the method keeps between steps besides the network, by name: saved in checkpoints and loaded by copying into it.</summary>
    public virtual IReadOnlyDictionary<string, Tensor> State => new Dictionary<string, Tensor>();

    /// <summary>Whether the network gives embeddings, in which <see cref="Head"/> finds clusters, and not logits.</summary>
    public virtual bool IsEncoder => false;

    /// <summary>The method for an objective of the logits of samples (<c>z</c>), of a view of each (<c>view</c>) and of samples of the model (<c>model</c>).</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="options">Options of it that differ from their defaults.</param>
    /// <exception cref="ArgumentException">It has another input, or no such option.</exception>
    public static Method Of(Objective objective, IReadOnlyDictionary<string, double>? options = null) => new LogitsMethod(objective, options);

    /// <summary>Computes the objective's inputs, in its order, in the dispose scope of the caller.</summary>
    /// <param name="context">What there is to compute them from.</param>
    public abstract IReadOnlyList<Tensor> Inputs(StepContext context);

    /// <summary>What makes logits of the network's results: nothing has to be done, unless the method finds clusters in embeddings.</summary>
    /// <param name="results">The network's results for the samples in which clusters are found <c>(B, ...)</c>.</param>
    /// <param name="config">The settings of the run.</param>
    /// <returns>From results <c>(N, ...)</c>, of these samples or others, to logits <c>(N, clusters)</c>. Call it in the dispose scope in which this was called.</returns>
    public virtual Func<Tensor, Tensor> Head(Tensor results, TrainingConfig config) => result => result;

    /// <summary>The cluster of each sample: the one with the largest logit.</summary>
    /// <param name="outputs">What the network makes of the samples.</param>
    /// <param name="config">The settings of the run.</param>
    public int[] Clusters(Outputs outputs, TrainingConfig config)
    {
        using var scope = NewDisposeScope();
        return [.. Head(outputs.Logits.Tensor, config)(outputs.Logits.Tensor).argmax(1).data<long>().ToArray().Select(cluster => (int)cluster)];
    }

    /// <summary>Called after each step of the optimizer.</summary>
    /// <param name="network">The network that is trained.</param>
    public virtual void AfterStep(nn.Module<Tensor, Tensor> network)
    {
    }

    /// <summary>Frees what the method keeps.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the method keeps.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
