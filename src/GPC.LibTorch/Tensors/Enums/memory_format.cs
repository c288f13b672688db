namespace TorchSharp;

/// <summary>The order of dimensions in memory.</summary>
public enum memory_format
{
    /// <summary>As the input has it.</summary>
    preserve_format,

    /// <summary>Last dimension contiguous.</summary>
    contiguous_format,

    /// <summary><c>(N, C, H, W)</c> stored as <c>(N, H, W, C)</c>.</summary>
    channels_last,
}
