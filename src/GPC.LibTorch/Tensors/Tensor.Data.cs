using GPC.LibTorch;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements, by index and in bulk. On another device than the processor: those of a copy.</summary>
        /// <typeparam name="T">The .NET type of <see cref="dtype"/>, such as <c>float</c> for <c>Float32</c>.</typeparam>
        /// <exception cref="ArgumentException">The type does not fit.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            ValidateType(typeof(T));
            return new TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        /// <summary>The one element.</summary>
        /// <exception cref="ArgumentException">There is not exactly one element, or the type does not fit.</exception>
        public T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException($"Number of elements in the tensor must be 1, found {NumberOfElements} (shape [{string.Join(", ", shape)}]).");
            ValidateType(typeof(T));
            if (device_type != DeviceType.CPU) return cpu().item<T>();
            unsafe
            {
                var value = *(T*)DataPointer();
                GC.KeepAlive(this);
                return value;
            }
        }

        /// <summary>The memory of a contiguous tensor on the processor, element by element as bytes. Setting it copies the bytes in.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous()) throw new InvalidOperationException("Bytes() called on non-contiguous tensor; call contiguous() first.");
                var count = NumberOfElements * ElementSize;
                if (count > int.MaxValue)
                    throw new ArgumentException($"A tensor of {count} bytes is too long for a span; use WriteBytesToStream and ReadBytesFromStream.");
                return count == 0 ? [] : new Span<byte>((void*)DataPointer(), (int)count);
            }
            set
            {
                var target = bytes;
                if (value.Length != target.Length)
                    throw new ArgumentException($"Mismatched data sizes in Tensor.set_bytes(): the tensor has {target.Length} bytes, {value.Length} were given.");
                value.CopyTo(target);
            }
        }

        /// <summary>Writes the elements of a contiguous tensor to a stream, in the machine's byte order.</summary>
        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            foreach (var (offset, length) in Pieces(bufferSize)) stream.Write(new ReadOnlySpan<byte>((byte*)DataPointer() + offset, length));
        }

        /// <summary>Fills a contiguous tensor from a stream.</summary>
        /// <exception cref="EndOfStreamException">The stream has fewer bytes than the tensor.</exception>
        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            foreach (var (offset, length) in Pieces(bufferSize)) stream.ReadExactly(new Span<byte>((byte*)DataPointer() + offset, length));
        }

        /// <summary>Reads an element by its position, whatever the shape.</summary>
        public T ReadCpuValue<T>(long i) where T : unmanaged => data<T>()[i];

        internal nint DataPointer()
        {
            if (device_type != DeviceType.CPU)
                throw new InvalidOperationException(
                    "Reading data from non-CPU memory is not supported. Move or copy the tensor to the cpu before reading.");
            using var use = new TensorUse(this, "data");
            TorchError.Check(Native.gpc_tensor_data(use.Handle, out var data));
            return data;
        }

        internal void ValidateType(Type dotnetType)
        {
            var expected = DotnetType(dtype);
            if (expected != dotnetType)
                throw new ArgumentException(
                    $"{dotnetType.Name} is not compatible with {dtype}; use {expected?.Name ?? "another element type"} or convert with to(...).");
        }

        private static Type? DotnetType(ScalarType type) => type switch
        {
            ScalarType.Byte => typeof(byte),
            ScalarType.Int8 => typeof(sbyte),
            ScalarType.Int16 => typeof(short),
            ScalarType.Int32 => typeof(int),
            ScalarType.Int64 => typeof(long),
            ScalarType.Float16 => typeof(Half),
            ScalarType.Float32 => typeof(float),
            ScalarType.Float64 => typeof(double),
            ScalarType.ComplexFloat32 => typeof((float, float)),
            ScalarType.ComplexFloat64 => typeof(System.Numerics.Complex),
            ScalarType.Bool => typeof(bool),
            _ => null,
        };

        private IEnumerable<(long Offset, int Length)> Pieces(int bufferSize)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(bufferSize, 1);
            if (!is_contiguous()) throw new InvalidOperationException("The bytes of a non-contiguous tensor have gaps; call contiguous() first.");
            var total = NumberOfElements * ElementSize;
            for (var offset = 0L; offset < total; offset += bufferSize) yield return (offset, (int)Math.Min(bufferSize, total - offset));
        }
    }
}
