using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers with a state of its own.</summary>
    public class Generator : IDisposable
    {
        private static readonly Lazy<Generator> s_default = new(() => new Generator(Native.gpc_generator_default()));

        private nint _handle;

        /// <summary>A new stream, on the processor.</summary>
        /// <param name="seed">The seed.</param>
        /// <param name="device">The processor; other devices are refused.</param>
        public Generator(ulong seed = 0, Device? device = null)
        {
            if (device is not null && device.type != DeviceType.CPU)
                throw new NotSupportedException($"GPC.LibTorch makes random numbers on the processor; got the device '{device}'.");
            TorchError.Check(Native.gpc_generator_new((long)seed, out _handle));
        }

        private Generator(nint handle) => _handle = handle;

        /// <summary>Releases the native generator.</summary>
        ~Generator() => Dispose(false);

        /// <summary>The generator used where none is given.</summary>
        public static Generator Default => s_default.Value;

        /// <summary>Where the numbers are made.</summary>
        public Device device { get; } = CPU;

        /// <summary>The native generator.</summary>
        /// <exception cref="InvalidOperationException">It has been disposed.</exception>
        public IntPtr Handle => _handle != 0
            ? _handle
            : throw new ObjectDisposedException(nameof(Generator), "The generator has been disposed.");

        /// <summary>Starts the stream anew from a seed and returns this generator.</summary>
        public Generator manual_seed(long seed)
        {
            Native.gpc_generator_set_seed(Handle, seed);
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>Starts the stream anew from an unpredictable seed, which is returned.</summary>
        public long seed()
        {
            var result = Native.gpc_generator_seed(Handle);
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>The seed that the stream started from.</summary>
        public long initial_seed()
        {
            var result = Native.gpc_generator_initial_seed(Handle);
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>The whole state, as a tensor of bytes.</summary>
        public Tensor get_state()
        {
            TorchError.Check(Native.gpc_generator_get_state(Handle, out var state));
            GC.KeepAlive(this);
            return new Tensor(state);
        }

        /// <summary>Goes back to a state from <see cref="get_state"/>.</summary>
        public void set_state(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            using var use = new TensorUse(value, nameof(set_state));
            TorchError.Check(Native.gpc_generator_set_state(Handle, use.Handle));
            GC.KeepAlive(this);
        }

        /// <summary>Releases the native generator.</summary>
        public void Dispose()
        {
            if (s_default.IsValueCreated && ReferenceEquals(this, s_default.Value)) return;
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Releases the native generator.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0) Native.gpc_generator_release(handle);
        }
    }
}
