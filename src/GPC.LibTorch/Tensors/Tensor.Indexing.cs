using System.Runtime.CompilerServices;
using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part that indices, slices and index tensors select, as in Python's <c>tensor[...]</c>; setting it writes to the tensor.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The elements that index tensors select, one tensor per dimension.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The part at an index of the first dimension.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => Selected([i1]);
            set => Assign([i1], value);
        }

        /// <summary>The part at indices of the first two dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => Selected([i1, i2]);
            set => Assign([i1, i2], value);
        }

        /// <summary>The part at indices of the first three dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => Selected([i1, i2, i3]);
            set => Assign([i1, i2, i3], value);
        }

        /// <summary>The part at indices of the first four dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => Selected([i1, i2, i3, i4]);
            set => Assign([i1, i2, i3, i4], value);
        }

        /// <summary>The part at indices of the first five dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => Selected([i1, i2, i3, i4, i5]);
            set => Assign([i1, i2, i3, i4, i5], value);
        }

        /// <summary>The part at indices of the first six dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => Selected([i1, i2, i3, i4, i5, i6]);
            set => Assign([i1, i2, i3, i4, i5, i6], value);
        }

        /// <summary>The part at indices of the first dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => Selected(indices);
            set => Assign(indices, value);
        }

        /// <summary>The part that indices, slices and index tensors select: a view unless a tensor or truth value is among them.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var (view, tensors) = Narrow(indices);
            if (tensors.Count == 0) return view;
            using (view) return view.Gather(tensors);
        }

        /// <summary>The elements that index tensors select, one tensor per dimension.</summary>
        public Tensor index(params Tensor[] indices) => Gather(indices);

        /// <summary>Writes to the part that indices, slices and index tensors select.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        /// <summary>Writes to, or with <paramref name="accumulate"/> adds to, the part that indices, slices and index tensors select.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            var (view, tensors) = Narrow(indices);
            using (view)
            {
                if (tensors.Count > 0) view.Scatter(tensors, value, accumulate);
                else if (accumulate) view.add_(value);
                else view.Write(value);
            }
            return this;
        }

        /// <summary>Writes to the elements that index tensors select, one tensor per dimension.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        /// <summary>Writes a number to the part that indices, slices and index tensors select.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var number = ScalarTensor(value);
            return index_put_(number, indices);
        }

        /// <summary>Writes a number to the elements that index tensors select.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using var number = ScalarTensor(value);
            return index_put_(number, indices);
        }

        /// <summary>Writes to, or with <paramref name="accumulate"/> adds to, the elements that index tensors select.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) => Scatter(indices, value, accumulate);

        private Tensor ScalarTensor(Scalar value)
        {
            using var call = new Call(Operators.scalar_tensor);
            call.Scalar(value, nameof(value));
            call.Type(dtype);
            call.None();
            call.Device(device);
            call.None();
            return call.ToTensor();
        }

        private Tensor Selected(ReadOnlySpan<long> indices)
        {
            var part = Select(0, indices[0]);
            for (var i = 1; i < indices.Length; i++)
            {
                using var outer = part;
                part = outer.Select(0, indices[i]);
            }
            return part;
        }

        private void Assign(ReadOnlySpan<long> indices, Tensor value)
        {
            using var part = Selected(indices);
            part.Write(value);
        }

        private void Write(Tensor value)
        {
            using var call = new Call(Operators.copy_);
            call.Tensor(this, "self");
            call.Tensor(value, nameof(value));
            call.Default();
            call.Run();
        }

        private Tensor Gather(IReadOnlyList<Tensor?> indices)
        {
            using var call = new Call(Operators.index_Tensor);
            call.Tensor(this, "self");
            call.OptionalTensors(indices);
            return call.ToTensor();
        }

        private Tensor Scatter(IReadOnlyList<Tensor?> indices, Tensor value, bool accumulate)
        {
            using var call = new Call(Operators.index_put_);
            call.Tensor(this, "self");
            call.OptionalTensors(indices);
            call.Tensor(value, nameof(value));
            call.Bool(accumulate);
            call.Run();
            return this;
        }
    }
}
