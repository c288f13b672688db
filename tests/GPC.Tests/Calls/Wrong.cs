using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Random tensors, right and wrong.</summary>
static class Wrong
{
    public static T Of<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static string Text(IEnumerable<long> shape) => $"({string.Join(", ", shape)})";

    public static Tensor Disposed(long[] shape)
    {
        var tensor = zeros(shape);
        tensor.Dispose();
        return tensor;
    }

    /// <summary>Another shape: a size or the rank is changed.</summary>
    public static long[] Shape(Random random, long[] right)
    {
        var shape = right.ToList();
        switch (random.Next(4))
        {
            case 0:
                shape.Insert(random.Next(shape.Count + 1), random.Next(1, 4));
                break;
            case 1 when shape.Count > 1:
                shape.RemoveAt(random.Next(1, shape.Count));
                break;
            case 2:
                shape[random.Next(1, shape.Count)] = 0;
                break;
            default:
                shape[random.Next(1, shape.Count)] += random.Next(1, 5);
                break;
        }
        return [.. shape];
    }

    public static Tensor NotFinite(Random random, Tensor tensor)
    {
        tensor.view(-1)[random.NextInt64(tensor.numel())] = random.Of([double.NaN, double.PositiveInfinity, double.NegativeInfinity]);
        return tensor;
    }
}
