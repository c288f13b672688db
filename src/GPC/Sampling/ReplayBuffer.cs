using GPC.Data;
using static TorchSharp.torch;

namespace GPC.Sampling;

/// <summary>
/// Points at which chains ended, from which later chains continue (T. Tieleman, "Training restricted Boltzmann machines using
/// approximations to the likelihood gradient", 2008).
/// </summary>
public sealed class ReplayBuffer : IDisposable
{
    readonly int[] order;
    readonly int[] ages;

    /// <summary>A buffer of points drawn uniformly from the domain.</summary>
    /// <param name="size">How many points, at least 1.</param>
    /// <param name="shape">Shape of a point.</param>
    /// <param name="domain">Where they are drawn from, in every coordinate.</param>
    /// <param name="generator">The random generator, on the CPU.</param>
    /// <param name="device">Where they are kept; by default the CPU.</param>
    public ReplayBuffer(int size, ReadOnlySpan<long> shape, IntervalConfig domain, Generator generator, Device? device = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentNullException.ThrowIfNull(domain);
        Points = Uniform([size, .. shape], domain, generator, device).DetachFromDisposeScope();
        order = [.. Enumerable.Range(0, size)];
        ages = new int[size];
    }

    /// <summary>The points <c>(size, ...)</c>.</summary>
    public Tensor Points { get; }

    /// <summary>For each point, the updates since it was drawn from the domain.</summary>
    public ReadOnlySpan<int> Ages => ages;

    /// <summary>Different entries, drawn at random.</summary>
    /// <param name="count">How many, at most the buffer's size.</param>
    /// <param name="generator">The random generator, on the CPU.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer entries.</exception>
    public int[] Choose(int count, Generator generator)
    {
        if (count < 0 || count > order.Length)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                count,
                $"The replay buffer holds {order.Length} points: raise bufferSize to {count} or more, or draw fewer."
            );
        using var unit = rand([count], ScalarType.Float64, generator: generator);
        var draws = unit.data<double>().ToArray();

        // A shuffle that ends after count places, and is undone, so that entries depend on the generator only.
        var places = new int[count];
        for (var at = 0; at < count; at++)
        {
            places[at] = at + (int)(draws[at] * (order.Length - at));
            (order[at], order[places[at]]) = (order[places[at]], order[at]);
        }
        var chosen = order[..count];
        for (var at = count - 1; at >= 0; at--)
            (order[at], order[places[at]]) = (order[places[at]], order[at]);
        return chosen;
    }

    /// <summary>Writes points back.</summary>
    /// <param name="entries">Where each goes.</param>
    /// <param name="points">The points.</param>
    /// <param name="age">The age of each.</param>
    /// <exception cref="ArgumentException">They are not of the buffer's shape and type, or there is no such entry.</exception>
    public void Put(ReadOnlySpan<int> entries, Tensor points, ReadOnlySpan<int> age)
    {
        ArgumentNullException.ThrowIfNull(points);
        long[] expected = [entries.Length, .. Points.shape.AsSpan(1)];
        if (
            points.IsInvalid
            || points.dtype != Points.dtype
            || age.Length != entries.Length
            || !points.shape.AsSpan().SequenceEqual(expected)
        )
        {
            var found = points.IsInvalid
                ? "a disposed tensor"
                : $"({string.Join(", ", points.shape)}) of type {points.dtype} with {age.Length} ages";
            throw new ArgumentException(
                $"The replay buffer gets {found} for {entries.Length} entries; expected ({string.Join(", ", expected)}) of type "
                    + $"{Points.dtype} with {entries.Length} ages.",
                nameof(points)
            );
        }
        using var noGrad = no_grad();
        using var index = Index(entries);
        Points.index_copy_(0, index, points);
        for (var at = 0; at < entries.Length; at++)
            ages[entries[at]] = age[at];
    }

    /// <summary>The points of some entries, a new tensor.</summary>
    /// <param name="entries">The entries.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public Tensor Take(ReadOnlySpan<int> entries)
    {
        using var index = Index(entries);
        return Points.index_select(0, index);
    }

    /// <summary>Puts a saved state in place of this one.</summary>
    /// <param name="points">As <see cref="Points"/>.</param>
    /// <param name="saved">As <see cref="Ages"/>.</param>
    /// <exception cref="ArgumentException">It is the state of a buffer of another size or shape.</exception>
    public void Load(Tensor points, ReadOnlySpan<int> saved)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.IsInvalid)
            throw new ArgumentException($"The saved buffer was disposed; expected ({string.Join(", ", Points.shape)}).", nameof(points));
        if (!points.shape.AsSpan().SequenceEqual(Points.shape) || saved.Length != ages.Length)
            throw new ArgumentException(
                $"The saved buffer is ({string.Join(", ", points.shape)}); expected ({string.Join(", ", Points.shape)}).",
                nameof(points)
            );
        using var noGrad = no_grad();
        Points.copy_(points);
        saved.CopyTo(ages);
    }

    /// <summary>Frees the points.</summary>
    public void Dispose() => Points.Dispose();

    internal static Tensor Uniform(long[] shape, IntervalConfig domain, Generator generator, Device? device)
    {
        using var unit = rand(shape, generator: generator);
        return unit.mul_(domain.Width).add_(domain.Min).to(device ?? CPU, copy: true);
    }

    Tensor Index(ReadOnlySpan<int> entries)
    {
        var wide = new long[entries.Length];
        for (var at = 0; at < wide.Length; at++)
        {
            if (entries[at] < 0 || entries[at] >= order.Length)
                throw new ArgumentOutOfRangeException(
                    nameof(entries),
                    entries[at],
                    $"The replay buffer has no such entry; expected 0 to {order.Length - 1}."
                );
            wide[at] = entries[at];
        }
        return tensor(wide, device: Points.device);
    }
}
