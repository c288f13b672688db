namespace TorchSharp;

public static partial class torch
{
    /// <summary>How the quotient of a division is rounded.</summary>
    public enum RoundingMode
    {
        /// <summary>Not at all: true division.</summary>
        None,

        /// <summary>Towards zero.</summary>
        trunc,

        /// <summary>Towards negative infinity.</summary>
        floor,
    }
}
