namespace GPC.LibTorch;

/// <summary>Named dimensions, which PyTorch has as a prototype only and which are not supported here.</summary>
internal static class NamedTensors
{
    /// <summary>Throws where names for dimensions are given.</summary>
    public static void Refuse(string[]? names)
    {
        if (names is { Length: > 0 }) throw new NotSupportedException("Named tensors are not supported: leave out 'names'.");
    }
}
