using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until disposed, operations on this thread are not recorded for backward.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Until disposed, operations on this thread are recorded for backward (or not, if false).</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Until disposed, operations on this thread are recorded for backward, or not.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Whether operations on this thread are recorded for backward.</summary>
    public static bool is_grad_enabled() => Native.gpc_grad_mode() != 0;

    /// <summary>Until disposed, results on this thread can never take part in a backward pass, which makes them cheaper.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool is_inference_mode_enabled() => Native.gpc_inference_mode() != 0;

    private sealed class GradMode : IDisposable
    {
        private readonly int _before = Native.gpc_grad_mode();

        internal GradMode(bool enabled) => Native.gpc_set_grad_mode(enabled ? 1 : 0);

        public void Dispose() => Native.gpc_set_grad_mode(_before);
    }

    // Native per-thread state: only a Dispose on the same thread puts it back, so there is no finalizer.
    private sealed class InferenceMode(bool mode) : IDisposable
    {
        private nint _guard = Native.gpc_inference_mode_enter(mode ? 1 : 0);

        public void Dispose()
        {
            var guard = Interlocked.Exchange(ref _guard, 0);
            if (guard != 0) Native.gpc_inference_mode_leave(guard);
        }
    }
}
