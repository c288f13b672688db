using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The kind of device that the module was moved to last.</summary>
            protected DeviceType _deviceType = DeviceType.CPU;

            /// <summary>The number of the device that the module was moved to last; -1 where there is only one.</summary>
            protected int _deviceIndex = -1;

            /// <summary>Moves and converts the parameters and buffers, here and in all submodules.</summary>
            /// <param name="device">The device.</param>
            /// <param name="dtype">A floating point or complex type; tensors of other types are only moved.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            /// <returns>This module. Its tensors stay the same objects.</returns>
            /// <exception cref="ArgumentException">The type is neither floating point nor complex.</exception>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                ArgumentNullException.ThrowIfNull(device);
                RequireFloating(dtype);
                RequireAvailable(device.type);
                _toEpilog(new Device(device.type), dtype, non_blocking);
                return this;
            }

            /// <summary>Moves the parameters and buffers, here and in all submodules.</summary>
            /// <param name="deviceType">The kind of device.</param>
            /// <param name="deviceIndex">Its number; no device of this libtorch has one.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            /// <returns>This module. Its tensors stay the same objects.</returns>
            /// <exception cref="InvalidOperationException">CUDA is asked for, which this libtorch lacks.</exception>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                RequireAvailable(deviceType);
                if (deviceType != _deviceType)
                    _toEpilog(deviceType, -1, non_blocking);
                return this;
            }

            /// <summary>Converts the parameters and buffers, here and in all submodules.</summary>
            /// <param name="dtype">A floating point or complex type; tensors of other types stay as they are.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            /// <returns>This module. Its tensors stay the same objects.</returns>
            /// <exception cref="ArgumentException">The type is neither floating point nor complex.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                RequireFloating(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            /// <summary>Moves and converts the parameters and buffers to the device and type of a tensor.</summary>
            /// <param name="other">The tensor.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            public Module _to(Tensor other, bool non_blocking)
            {
                ArgumentNullException.ThrowIfNull(other);
                _to(other.dtype, non_blocking);
                return _to(other.device_type, other.device_index, non_blocking);
            }

            /// <summary>Converts everything registered here: see <see cref="_toEpilog(ScalarType?, Device?, bool)"/>.</summary>
            /// <param name="dtype">The type.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            protected void _toEpilog(ScalarType dtype, bool non_blocking) => _toEpilog(dtype, null, non_blocking);

            /// <summary>Moves and converts everything registered here: see <see cref="_toEpilog(ScalarType?, Device?, bool)"/>.</summary>
            /// <param name="device">The device.</param>
            /// <param name="dtype">The type.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) => _toEpilog(dtype, device, non_blocking);

            /// <summary>Moves everything registered here: see <see cref="_toEpilog(ScalarType?, Device?, bool)"/>.</summary>
            /// <param name="deviceType">The kind of device.</param>
            /// <param name="deviceIndex">Its number.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>
            /// Does the work of all <c>_to</c> forms: first the submodules, then the parameters, with their gradients, and the buffers.
            /// A class with tensors that it did not register overrides this to take them along.
            /// </summary>
            /// <param name="dtype">The type, or null to keep those that are.</param>
            /// <param name="device">The device, or null to stay.</param>
            /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                if (dtype is null && device is null)
                    throw new ArgumentNullException(nameof(dtype), $"{nameof(dtype)} and {nameof(device)} are both null.");
                foreach (var (_, module) in named_children())
                {
                    if (device is null)
                        module._to(dtype!.Value, non_blocking);
                    else if (dtype is null)
                        module._to(device.type, device.index, non_blocking);
                    else
                        module._to(device, dtype.Value, non_blocking);
                }
                foreach (var (_, parameter) in named_parameters(false))
                {
                    using Tensor? gradient = parameter.grad;
                    Move(parameter, dtype, device, non_blocking);
                    if (gradient is not null)
                        Move(gradient, dtype, device, non_blocking);
                }
                foreach (var (_, buffer) in named_buffers(false))
                    Move(buffer, dtype, device, non_blocking);
                if (device is not null)
                    (_deviceType, _deviceIndex) = (device.type, device.index);
            }

            /// <summary>Fills in the defaults of a layer's device and type.</summary>
            /// <param name="device">The device, or null for the default one.</param>
            /// <param name="dtype">The type, or null for the default one.</param>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(Device? device = null, ScalarType? dtype = null) =>
                (device ?? get_default_device(), dtype ?? get_default_dtype());

            /// <summary>Moves a new layer to the device and type that its factory was asked for.</summary>
            internal T MoveModule<T>(Device? device, ScalarType? dtype) where T : Module => (T)((device, dtype) switch
            {
                (null, null) => this,
                (null, { } type) => _to(type, false),
                ({ } place, null) => _to(place.type, place.index, false),
                ({ } place, { } type) => _to(place, type, false),
            });

            // Gives a tensor the moved data and keeps the object, so that fields, optimizers and registrations stay valid.
            private static void Move(Tensor tensor, ScalarType? dtype, Device? device, bool non_blocking)
            {
                ScalarType type = dtype is { } wanted && (tensor.is_floating_point() || tensor.is_complex()) ? wanted : tensor.dtype;
                Device place = device ?? tensor.device;
                if (type == tensor.dtype && place.type == tensor.device_type && place.index == tensor.device_index)
                    return;
                using (no_grad())
                using (Tensor moved = tensor.to(type, place, non_blocking: non_blocking))
                    tensor.SetData(moved);
                tensor.DetachFromDisposeScope();
            }

            private static void RequireFloating(ScalarType dtype)
            {
                if (!torch.is_floating_point(dtype) && !torch.is_complex(dtype))
                    throw new ArgumentException($"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}", nameof(dtype));
            }

            private static void RequireAvailable(DeviceType type)
            {
                if (type == DeviceType.CUDA)
                    throw new InvalidOperationException("CUDA is not available: this libtorch computes on the CPU.");
            }
        }
    }
}
