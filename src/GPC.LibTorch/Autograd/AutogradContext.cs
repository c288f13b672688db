using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What a custom function's forward keeps for its backward.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly FunctionNode _node;
            private readonly Dictionary<string, object> _data = [];
            private int _savedCount;

            internal AutogradContext(FunctionNode node) => _node = node;

            /// <summary>Whether backward gets zeros for outputs that have no gradient, rather than null.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            internal List<Tensor?> ToSave { get; private set; } = [];

            internal List<Tensor> Dirty { get; private set; } = [];

            internal List<Tensor> NonDifferentiable { get; private set; } = [];

            /// <summary>Keeps inputs or outputs for backward; at most once. libtorch checks that nobody changed them in place.</summary>
            public void save_for_backward(List<Tensor> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                ToSave = [.. tensors];
            }

            /// <summary>Keeps anything but tensors for backward.</summary>
            public void save_data(string key, object value) => _data[key] = value is not Tensor
                ? value
                : throw new ArgumentException("A tensor kept as data escapes the graph's checks; use save_for_backward.", nameof(value));

            /// <summary>Names the inputs that forward changed in place.</summary>
            public void mark_dirty(List<Tensor> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                Dirty = [.. tensors];
            }

            /// <summary>Names the outputs that have no gradient, such as integers.</summary>
            public void mark_non_differentiable(List<Tensor> tensors)
            {
                ArgumentNullException.ThrowIfNull(tensors);
                NonDifferentiable = [.. tensors];
            }

            /// <summary>Sets whether backward gets zeros for outputs that have no gradient, rather than null.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            /// <summary>What <see cref="save_for_backward"/> kept. Every call gives new tensors over the same memory.</summary>
            public List<Tensor> get_saved_variables() => _savedCount == 0 ? [] : _node.Saved(_savedCount);

            /// <summary>What <see cref="save_data"/> kept, or null.</summary>
            public object? get_data(string key) => _data.GetValueOrDefault(key);

            /// <summary>Forgets what was kept as data.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Forgets what was kept as data.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing) _data.Clear();
            }

            // The native node holds them from here on.
            internal void Saved()
            {
                _savedCount = ToSave.Count;
                ToSave = [];
                Dirty = [];
                NonDifferentiable = [];
            }
        }
    }
}
