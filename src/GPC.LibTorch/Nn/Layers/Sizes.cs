namespace GPC.LibTorch;

/// <summary>Sizes per dimension, from the tuples that layers take.</summary>
static class Sizes
{
    internal static long[] Of((long, long) sizes) => [sizes.Item1, sizes.Item2];

    internal static long[] Of((long, long, long) sizes) => [sizes.Item1, sizes.Item2, sizes.Item3];

    internal static long[] Of((long, long)? sizes, long otherwise) => sizes is { } given ? Of(given) : [otherwise, otherwise];

    internal static long[] Of((long, long, long)? sizes, long otherwise) => sizes is { } given ? Of(given) : [otherwise, otherwise, otherwise];

    internal static long[]? OrNull((long, long)? sizes) => sizes is { } given ? Of(given) : null;

    internal static long[]? OrNull(long? size) => size is { } given ? [given, given] : null;
}
