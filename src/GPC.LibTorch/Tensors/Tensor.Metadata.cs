using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Number of dimensions.</summary>
        public long Dimensions
        {
            get
            {
                using var use = new TensorUse(this, nameof(Dimensions));
                return Native.gpc_tensor_dim(use.Handle);
            }
        }

        /// <summary>Number of dimensions.</summary>
        public long ndim => Dimensions;

        /// <summary>Number of elements.</summary>
        public long NumberOfElements
        {
            get
            {
                using var use = new TensorUse(this, nameof(NumberOfElements));
                return Native.gpc_tensor_numel(use.Handle);
            }
        }

        /// <summary>Bytes of one element.</summary>
        public long ElementSize
        {
            get
            {
                using var use = new TensorUse(this, nameof(ElementSize));
                return Native.gpc_tensor_itemsize(use.Handle);
            }
        }

        /// <summary>The size of every dimension.</summary>
        public unsafe long[] shape
        {
            get
            {
                using var use = new TensorUse(this, nameof(shape));
                var sizes = new long[Native.gpc_tensor_dim(use.Handle)];
                fixed (long* p = sizes) Native.gpc_tensor_sizes(use.Handle, p);
                return sizes;
            }
        }

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype
        {
            get
            {
                using var use = new TensorUse(this, nameof(dtype));
                return (ScalarType)Native.gpc_tensor_dtype(use.Handle);
            }
        }

        /// <summary>Where the tensor lives.</summary>
        public Device device
        {
            get
            {
                var packed = PackedDevice();
                return packed == CpuDevice ? CPU : new Device((DeviceType)(packed >> 16), (short)packed);
            }
        }

        /// <summary>The kind of device that the tensor lives on.</summary>
        public DeviceType device_type => (DeviceType)(PackedDevice() >> 16);

        /// <summary>The index of the device that the tensor lives on; -1 where there is only one.</summary>
        public int device_index => (short)PackedDevice();

        /// <summary>True on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>True for a tensor without data.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>True for sparse layouts.</summary>
        public bool is_sparse
        {
            get
            {
                using var use = new TensorUse(this, nameof(is_sparse));
                return Native.gpc_tensor_layout(use.Handle) != 0;
            }
        }

        private const int CpuDevice = 0xFFFF;

        /// <summary>Number of dimensions.</summary>
        public long dim() => Dimensions;

        /// <summary>Number of elements.</summary>
        public long numel() => NumberOfElements;

        /// <summary>Bytes of one element.</summary>
        public long element_size() => ElementSize;

        /// <summary>The size of every dimension.</summary>
        public long[] size() => shape;

        /// <summary>The size of one dimension; negative numbers count from the last.</summary>
        public long size(int dim) => At(shape, dim, nameof(size));

        /// <summary>Elements to skip, per dimension, from one index to the next.</summary>
        public unsafe long[] stride()
        {
            using var use = new TensorUse(this, nameof(stride));
            var strides = new long[Native.gpc_tensor_dim(use.Handle)];
            fixed (long* p = strides) TorchError.Check(Native.gpc_tensor_strides(use.Handle, p));
            return strides;
        }

        /// <summary>Elements to skip from one index of a dimension to the next.</summary>
        public long stride(int dim) => At(stride(), dim, nameof(stride));

        /// <summary>Offset of the first element in the storage, in elements.</summary>
        public long storage_offset()
        {
            using var use = new TensorUse(this, nameof(storage_offset));
            return Native.gpc_tensor_storage_offset(use.Handle);
        }

        /// <summary>True on the processor.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>True if the elements lie in memory in the order of their indices, without gaps.</summary>
        public bool is_contiguous()
        {
            using var use = new TensorUse(this, nameof(is_contiguous));
            return Native.gpc_tensor_is_contiguous(use.Handle) != 0;
        }

        /// <summary>True for integer elements.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>True for real floating-point elements.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>True for complex elements.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        private int PackedDevice()
        {
            using var use = new TensorUse(this, nameof(device));
            return Native.gpc_tensor_device(use.Handle);
        }

        private static long At(long[] values, int dim, string member)
        {
            var index = dim < 0 ? dim + values.Length : dim;
            if ((uint)index >= (uint)values.Length)
                throw new ArgumentOutOfRangeException(
                    nameof(dim), dim, $"Tensor.{member}: the tensor has {values.Length} dimensions; expected {-values.Length} to {values.Length - 1}.");
            return values[index];
        }
    }
}
