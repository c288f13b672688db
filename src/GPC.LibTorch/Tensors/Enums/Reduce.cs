namespace TorchSharp;

/// <summary>How values that meet at one place are combined.</summary>
public enum Reduce
{
    /// <summary>By their product.</summary>
    prod,

    /// <summary>By their mean.</summary>
    mean,

    /// <summary>By the greatest.</summary>
    amax,

    /// <summary>By the least.</summary>
    amin,
}
