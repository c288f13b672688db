using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>
/// SwAV (M. Caron et al., "Unsupervised Learning of Visual Features by Contrasting Cluster Assignments", 2020): the posterior of each view
/// is to predict the code of the other, where codes use all clusters equally. The network gives the products of unit embeddings and
/// prototypes; where it divides them by a temperature, so do <c>epsilon</c> and <c>temperature</c> have to be divided.
/// </summary>
/// <param name="clusters">Number of clusters.</param>
/// <param name="queue">How many products of earlier samples balance the codes too, for batches with few samples for each cluster; 0 for
/// none. The published code keeps the
/// embeddings instead and multiplies them anew, which is the same while prototypes are fixed.</param>
/// <param name="epsilon">How soft codes are.</param>
/// <param name="iterations">Iterations of Sinkhorn's algorithm.</param>
/// <param name="temperature">What products are divided by before the softmax of predictions.</param>
/// <param name="device">Where the network is; by default the CPU.</param>
public sealed class SwavMethod(
    int clusters,
    int queue = 0,
    double epsilon = 0.05,
    int iterations = 3,
    double temperature = 0.1,
    Device? device = null
) : Method(new SwappedPredictionWeights(), new SwappedPredictionOptions { Temperature = temperature })
{
    // One row for each view and place; the last column counts the entries written so far.
    readonly Tensor kept = zeros([2, queue, clusters], device: device).DetachFromDisposeScope();
    readonly Tensor count = zeros([1], ScalarType.Int64).DetachFromDisposeScope();

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Tensor> State => new Dictionary<string, Tensor> { ["queue"] = kept, ["count"] = count };

    /// <summary>
    /// Codes of the last rows of a batch of products, by Sinkhorn's algorithm: each row sums to 1, and over all rows clusters are used
    /// equally.
    /// </summary>
    /// <param name="products">Products <c>(N, clusters)</c>.</param>
    /// <param name="rows">How many rows, counted from the end.</param>
    /// <param name="epsilon">How soft the codes are.</param>
    /// <param name="iterations">Iterations.</param>
    /// <returns>Codes <c>(rows, clusters)</c>.</returns>
    public static Tensor Sinkhorn(Tensor products, long rows, double epsilon, int iterations)
    {
        ArgumentNullException.ThrowIfNull(products);
        using var scope = NewDisposeScope();

        // In logarithms, so that small epsilons don't overflow.
        var log = products.detach() / epsilon;
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            log -= log.logsumexp(0, keepdim: true);
            log -= log.logsumexp(1, keepdim: true);
        }
        return log.narrow(0, log.shape[0] - rows, rows).exp().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Inputs(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var products = context.Forward(context.View(), context.View());
        Tensor[] codes = [.. products.Select((own, view) => Codes(own.detach(), view))];
        if (context.Network.training)
            Keep(products);
        return [products[0], products[1], codes[0], codes[1]];
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        kept.Dispose();
        count.Dispose();
    }

    Tensor Codes(Tensor products, int view)
    {
        var held = Math.Min(count.item<long>(), queue);
        var all = held == 0 ? products : cat([kept[view].narrow(0, 0, held), products]);
        return Sinkhorn(all, products.shape[0], epsilon, iterations);
    }

    // The oldest entries are overwritten.
    void Keep(Tensor[] products)
    {
        if (queue == 0)
            return;
        using var noGrad = no_grad();
        var (rows, from) = (products[0].shape[0], count.item<long>());
        var places = ((arange(rows) + from) % queue).to(kept.device);
        for (var view = 0; view < products.Length; view++)
            kept[view].index_copy_(0, places, products[view].detach());
        count.add_(rows);
    }
}
