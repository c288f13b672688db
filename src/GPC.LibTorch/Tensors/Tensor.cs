using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A multi-dimensional array of one element type, with optional gradient. Holds native memory: dispose it, let a <see cref="DisposeScope"/> do so,
    /// or leave it to the garbage collector, which is told how much memory it holds.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private const int Disposed = int.MinValue;

        private static long s_totalCount;
        private static long s_peakCount;

        private nint _handle;
        private int _uses; // native calls in progress; negative once disposed
        private readonly int _kibibytes;

        // The scope that disposes this tensor, and its place in the scope's list.
        internal DisposeScope? OwningDisposeScope;
        internal Tensor? PreviousInScope;
        internal Tensor? NextInScope;

        /// <summary>Takes over one reference to a native tensor.</summary>
        internal Tensor(nint handle, bool register = true)
            : this(handle, handle == 0 ? 0 : (int)(Native.gpc_tensor_own_bytes(handle) / 1024 + 1), register)
        {
        }

        private Tensor(nint handle, int kibibytes, bool register)
        {
            _handle = handle;
            _kibibytes = kibibytes;
            MemoryPressure.Add(kibibytes);
            var total = Interlocked.Increment(ref s_totalCount);
            if (total > s_peakCount) s_peakCount = total;
            if (register) DisposeScope.Current?.Add(this);
        }

        /// <summary>Releases the native memory, if nobody else did.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>Tensors alive in managed code. For finding leaks; two of them may share memory.</summary>
        public static long TotalCount => Interlocked.Read(ref s_totalCount);

        /// <summary>The largest value that <see cref="TotalCount"/> had.</summary>
        public static long PeakCount => Interlocked.Read(ref s_peakCount);

        /// <summary>True once the tensor has been disposed or its handle given away.</summary>
        public bool IsInvalid => Volatile.Read(ref _uses) < 0 || _handle == 0;

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor has been disposed.</exception>
        public IntPtr Handle => IsInvalid
            ? throw new ObjectDisposedException(nameof(Tensor), "Tensor invalid -- it has been disposed.")
            : _handle;

        /// <summary>A name for debugging; not used by any computation.</summary>
        public string? name { get; set; }

        /// <summary>Makes a tensor from a native handle and takes over its reference.</summary>
        public static Tensor UnsafeCreateTensor(IntPtr handle) => new(handle);

        /// <summary>Releases the native memory now, or as soon as a native call that is using it on another thread returns.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Hands the tensor to the scope around the current one, or to none if there is none.</summary>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes the tensor out of its scope: from now on the caller disposes it.</summary>
        /// <returns>This tensor.</returns>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>Hands the tensor to the scope that owns <paramref name="other"/>.</summary>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOtherDisposeScope(Tensor other)
        {
            ArgumentNullException.ThrowIfNull(other);
            return MoveToOtherDisposeScope(other.OwningDisposeScope);
        }

        /// <summary>Hands the tensor to <paramref name="other"/>; null takes it out of all scopes.</summary>
        /// <returns>This tensor.</returns>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } owner) owner.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        /// <summary>Gives the native reference to the caller; this tensor becomes invalid.</summary>
        public IntPtr DecoupleFromNativeHandle()
        {
            _ = Handle;
            return MoveHandle();
        }

        /// <summary>A second managed tensor over the same native one; each is disposed on its own.</summary>
        public Tensor alias()
        {
            using var use = new TensorUse(this, "alias");
            return new Tensor(Native.gpc_tensor_retain(use.Handle), 0, true);
        }

        /// <summary>True if <paramref name="obj"/> is a tensor of the same shape and elements.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => base.GetHashCode();

        internal static Tensor? FromNative(nint handle) => handle == 0 ? null : new Tensor(handle);

        internal static Tensor? FromNative(nint handle, int kibibytes) => handle == 0 ? null : new Tensor(handle, kibibytes, true);

        /// <summary>Gives the native reference away without a check. Used to turn a tensor into a parameter.</summary>
        internal nint MoveHandle()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0) Forget();
            return handle;
        }

        /// <summary>Protects the native tensor from being freed until <see cref="EndUse"/>. False if it has been disposed.</summary>
        internal bool TryBeginUse(out nint handle)
        {
            if (Interlocked.Increment(ref _uses) > 0)
            {
                handle = _handle;
                if (handle != 0) return true;
            }
            EndUse();
            handle = 0;
            return false;
        }

        /// <summary>Ends a use; the last one frees a tensor that was disposed meanwhile.</summary>
        internal void EndUse()
        {
            if (Interlocked.Decrement(ref _uses) == Disposed) Free();
        }

        /// <summary>Marks the tensor as disposed and frees it unless a native call is using it.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var before = Interlocked.Or(ref _uses, Disposed);
            if (before < 0) return;
            if (disposing) OwningDisposeScope?.Remove(this);
            if (before == 0) Free();
        }

        private void Free()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle == 0) return;
            Forget();
            Native.gpc_tensor_release(handle);
        }

        private void Forget()
        {
            MemoryPressure.Remove(_kibibytes);
            Interlocked.Decrement(ref s_totalCount);
        }
    }
}
