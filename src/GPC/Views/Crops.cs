using GPC.Layers;

namespace GPC.Views;

/// <summary>What <see cref="MultiCrop"/> makes of a batch.</summary>
/// <param name="Global">Each global view of all samples, <c>(B, ...)</c>.</param>
/// <param name="Local">Each local view of all samples, <c>(B, ...)</c>, smaller as a rule.</param>
public sealed record Crops(IReadOnlyList<Samples> Global, IReadOnlyList<Samples> Local) : IDisposable
{
    /// <summary>The global views, then the local ones.</summary>
    public IEnumerable<Samples> All => Global.Concat(Local);

    /// <summary>Frees all views.</summary>
    public void Dispose()
    {
        foreach (var view in All) view.Dispose();
    }
}
