namespace GPC.Numerics;

/// <summary>What kernels choose by hardware and size, and tests choose themselves.</summary>
/// <param name="VectorBits">Width of the vectors.</param>
/// <param name="AcrossRows">Whether tiles lie across rows.</param>
/// <param name="Threads">Number of threads, whatever the size.</param>
internal sealed record KernelChoices(int? VectorBits = null, bool? AcrossRows = null, int? Threads = null)
{
    static readonly KernelChoices Own = new();
    static readonly AsyncLocal<KernelChoices?> Chosen = new();

    public static KernelChoices Current
    {
        get => Chosen.Value ?? Own;
        set => Chosen.Value = value;
    }
}
