using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor with another element type.</summary>
        /// <param name="type">The wanted type.</param>
        /// <param name="copy">Copy even if the type is the same already.</param>
        /// <param name="disposeAfter">Dispose this tensor afterwards.</param>
        /// <param name="non_blocking">Let the copy run beside the caller, where the device can.</param>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            using var call = new Call(Operators.to_dtype);
            call.Tensor(this, "self");
            call.Type(type);
            call.Bool(non_blocking);
            call.Bool(copy);
            call.Default();
            return Converted(call.ToTensor(), disposeAfter);
        }

        /// <inheritdoc cref="to_type"/>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device, given by its description.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(dtype, device, copy, disposeAfter, non_blocking);

        /// <summary>The tensor with another element type on another device.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            using var call = new Call(Operators.to_device);
            call.Tensor(this, "self");
            call.FactoryDevice(device ?? get_default_device());
            call.Type(type);
            call.Bool(non_blocking);
            call.Bool(copy);
            call.Default();
            return Converted(call.ToTensor(), disposeAfter);
        }

        /// <summary>The tensor with the element type and on the device of <paramref name="other"/>.</summary>
        public Tensor to(Tensor other, bool non_blocking = false)
        {
            ArgumentNullException.ThrowIfNull(other);
            return to(other.dtype, other.device, non_blocking: non_blocking);
        }

        /// <summary>Applies a conversion, such as <c>t => t.to(torch.float32)</c>.</summary>
        public Tensor type(Func<Tensor, Tensor> typeFunc)
        {
            ArgumentNullException.ThrowIfNull(typeFunc);
            return typeFunc(this);
        }

        /// <summary>The tensor with another element type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>The tensor on the processor.</summary>
        public Tensor cpu() => to(CPU);

        /// <summary>The tensor on a CUDA device; the stand-in's libtorch has none and says so.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false)
        {
            if (device is not null && device.type != DeviceType.CUDA) throw new ArgumentException($"Expected a CUDA device, got {device}.", nameof(device));
            return to(device ?? CUDA, non_blocking: non_blocking);
        }

        // `to` returns this very tensor where there is nothing to do: the new managed object then shares it.
        private Tensor Converted(Tensor result, bool disposeAfter)
        {
            if (disposeAfter) Dispose();
            return result;
        }

        /// <summary>The one element as a truth value.</summary>
        public static explicit operator bool(Tensor value) => Item(value).ToBoolean();

        /// <summary>The one element as a byte.</summary>
        public static explicit operator byte(Tensor value) => Item(value).ToByte();

        /// <summary>The one element as a signed byte.</summary>
        public static explicit operator sbyte(Tensor value) => Item(value).ToSByte();

        /// <summary>The one element as a 16-bit integer.</summary>
        public static explicit operator short(Tensor value) => Item(value).ToInt16();

        /// <summary>The one element as a 32-bit integer.</summary>
        public static explicit operator int(Tensor value) => Item(value).ToInt32();

        /// <summary>The one element as a 64-bit integer.</summary>
        public static explicit operator long(Tensor value) => Item(value).ToInt64();

        /// <summary>The one element as a single-precision number.</summary>
        public static explicit operator float(Tensor value) => Item(value).ToSingle();

        /// <summary>The one element as a double-precision number.</summary>
        public static explicit operator double(Tensor value) => Item(value).ToDouble();

        /// <summary>The one element as a scalar.</summary>
        public Scalar ToScalar()
        {
            using var call = new Call(Operators.item);
            call.Tensor(this, "self");
            return call.ToScalar();
        }

        private static Scalar Item(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return value.ToScalar();
        }
    }
}
