using GPC.LibTorch;

namespace TorchSharp;

/// <summary>Until disposed, a backward pass that fails or makes NaN names the forward operation responsible. Slow.</summary>
public class AnomalyMode : IDisposable
{
    private readonly int _before = Native.gpc_anomaly_mode();

    /// <summary>Switches the mode.</summary>
    public AnomalyMode(bool enabled, bool check_nan = true) => Native.gpc_set_anomaly_mode(enabled ? 1 : 0, check_nan ? 1 : 0);

    /// <summary>Whether the mode is on.</summary>
    public static bool IsEnabled => (Native.gpc_anomaly_mode() & 1) != 0;

    /// <summary>Whether the mode looks for NaN.</summary>
    public static bool ShouldCheckNaN => (Native.gpc_anomaly_mode() & 2) != 0;

    /// <summary>Puts the mode back as it was.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Puts the mode back as it was.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) Native.gpc_set_anomaly_mode(_before & 1, _before >> 1);
    }
}
