using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>A way to train: an objective, and what is computed for its inputs in each step.</summary>
public abstract class Method : IDisposable
{
    /// <summary>A way to train an objective.</summary>
    /// <param name="weights">The weights of its terms, such as a <see cref="TriadWeights"/>.</param>
    /// <param name="options">Its options; the defaults without them.</param>
    /// <exception cref="ArgumentException">The weights are wrong, or the options are those of another objective.</exception>
    protected Method(IObjectiveWeights weights, IObjectiveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Weights = weights;
        if (weights.Errors() is { Count: > 0 } errors)
            throw new ArgumentException($"The weights of {Objective.Name} are wrong: {string.Join("; ", errors)}", nameof(weights));
        if (options is not null && options.Objective != Objective)
            throw new ArgumentException(
                $"The options are those of {options.Objective.Name}, expected those of {Objective.Name}: give both of one objective.",
                nameof(options)
            );
        Options = options?.Values ?? [.. Objective.Options.Select(option => option.Default)];
    }

    /// <summary>The objective.</summary>
    public Objective Objective => Weights.Objective;

    /// <summary>The weights of its terms.</summary>
    public IObjectiveWeights Weights { get; }

    /// <summary>The values of the objective's options, in its order.</summary>
    public IReadOnlyList<double> Options { get; }

    /// <summary>
    /// What the method keeps between steps besides the network, by name: saved in checkpoints and loaded by copying into it.
    /// </summary>
    public virtual IReadOnlyDictionary<string, Tensor> State => new Dictionary<string, Tensor>();

    /// <summary>Whether the network gives embeddings, in which <see cref="Head"/> finds clusters, and not logits.</summary>
    public virtual bool IsEncoder => false;

    /// <summary>
    /// The method that gives each input of an objective what its role says (<see cref="InputRole"/>). Of an objective of embeddings,
    /// clusters are found by k-means.
    /// </summary>
    /// <param name="weights">The weights of the objective's terms.</param>
    /// <param name="options">Its options; the defaults without them.</param>
    /// <exception cref="ArgumentException">An input has no role, or one that a method of its own has to compute; the weights are wrong, or
    /// the options are those of another objective.</exception>
    public static Method Of(IObjectiveWeights weights, IObjectiveOptions? options = null) => new RoleMethod(weights, options);

    /// <summary>Computes the objective's inputs, in its order, in the dispose scope of the caller.</summary>
    /// <param name="context">What there is to compute them from.</param>
    public abstract IReadOnlyList<Tensor> Inputs(StepContext context);

    /// <summary>
    /// What makes logits of the network's results: nothing has to be done, unless the method finds clusters in embeddings.
    /// </summary>
    /// <param name="results">The network's results for the samples in which clusters are found <c>(B, ...)</c>.</param>
    /// <param name="config">The settings of the run.</param>
    /// <returns>From results <c>(N, ...)</c>, of these samples or others, to logits <c>(N, clusters)</c>. Call it in the dispose scope in
    /// which this was called.</returns>
    public virtual Func<Tensor, Tensor> Head(Tensor results, TrainingConfig config) => result => result;

    /// <summary>The cluster of each sample: the one with the largest logit.</summary>
    /// <param name="outputs">What the network makes of the samples.</param>
    /// <param name="config">The settings of the run.</param>
    public int[] Clusters(Outputs outputs, TrainingConfig config)
    {
        using var scope = NewDisposeScope();
        return
        [
            .. Head(outputs.Logits.Tensor, config)(outputs.Logits.Tensor).argmax(1).data<long>().ToArray().Select(cluster => (int)cluster),
        ];
    }

    /// <summary>Called after each step of the optimizer.</summary>
    /// <param name="network">The network that is trained.</param>
    public virtual void AfterStep(nn.Module<Tensor, Tensor> network) { }

    /// <summary>Frees what the method keeps.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the method keeps.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing) { }
}
