using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Moving and converting modules. Each form works in place on the parameters and buffers of the module and all its submodules,
/// and returns the module as what it is.
/// </summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts the parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="type">A floating point or complex type; tensors of other types stay as they are.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    /// <exception cref="ArgumentException">The type is neither floating point nor complex.</exception>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module => (T)module._to(type, non_blocking);

    /// <summary>Moves and converts the parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">The device.</param>
    /// <param name="type">A floating point or complex type; tensors of other types are only moved.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    /// <exception cref="ArgumentException">The type is neither floating point nor complex.</exception>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(device, type, non_blocking);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceType">The kind of device.</param>
    /// <param name="deviceIndex">Its number, -1 for the current one.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <summary>Moves the parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">The device.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(device);
        return (T)module._to(device.type, device.index, non_blocking);
    }

    /// <summary>Moves the parameters and buffers.</summary>
    /// <param name="module">The module.</param>
    /// <param name="device">The device, as in "cpu" or "cuda:0".</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <summary>Moves and converts the parameters and buffers to the device and type of a tensor.</summary>
    /// <param name="module">The module.</param>
    /// <param name="other">The tensor.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(other);
        return (T)module._to(other.device, other.dtype, non_blocking);
    }

    /// <summary>Moves the parameters and buffers to the CPU.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module => (T)module._to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves the parameters and buffers to a CUDA device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="deviceIndex">Its number, -1 for the current one.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : nn.Module =>
        (T)module._to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts the parameters and buffers to <see cref="ScalarType.Float16"/>.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T half<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts the parameters and buffers to <see cref="ScalarType.BFloat16"/>.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts the parameters and buffers to <see cref="ScalarType.Float32"/>.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T @float<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts the parameters and buffers to <see cref="ScalarType.Float64"/>.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T @double<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <summary>Converts the parameters and buffers to <see cref="ScalarType.ComplexFloat32"/>.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T cfloat<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.ComplexFloat32, non_blocking);

    /// <summary>Converts the parameters and buffers to <see cref="ScalarType.ComplexFloat64"/>.</summary>
    /// <param name="module">The module.</param>
    /// <param name="non_blocking">Whether the copy may be asynchronous.</param>
    public static T cdouble<T>(this T module, bool non_blocking = false) where T : nn.Module => module.to(ScalarType.ComplexFloat64, non_blocking);
}
