using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>What fused kernels choose by hardware and size, and tests choose themselves; null for the kernel's own choice.</summary>
/// <param name="VectorBits">Width of the vectors: 128, 256 or 512.</param>
/// <param name="Interleaved">Whether tiles lie across rows.</param>
/// <param name="Threads">Number of threads, whatever the size.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record KernelChoices(int? VectorBits = null, bool? Interleaved = null, int? Threads = null)
{
    static readonly KernelChoices Own = new();
    static readonly AsyncLocal<KernelChoices?> Chosen = new();

    /// <summary>The choices for this thread and what it starts.</summary>
    public static KernelChoices Current
    {
        get => Chosen.Value ?? Own;
        set => Chosen.Value = value;
    }
}
