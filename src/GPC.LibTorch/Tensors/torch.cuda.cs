namespace TorchSharp;

public static partial class torch
{
    /// <summary>True where a CUDA device can be used; the stand-in's libtorch computes on the processor.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>The device itself, or the default one for null.</summary>
    public static Device InitializeDevice(Device? device) => device ?? get_default_device();

    /// <summary>True if tensors can be made on a kind of device.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType is DeviceType.CPU or DeviceType.META;

    /// <summary>Makes sure that tensors can be made on a kind of device.</summary>
    /// <exception cref="InvalidOperationException">They can't.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType))
            throw new InvalidOperationException($"Torch device type {deviceType} did not initialise: the system's libtorch computes on the CPU.");
    }

    /// <summary>NVidia devices: this libtorch has none, and says so without failing.</summary>
    public static partial class cuda
    {
        /// <summary>False.</summary>
        public static bool is_available() => false;

        /// <summary>False.</summary>
        public static bool is_cudnn_available() => false;

        /// <summary>Zero.</summary>
        public static int device_count() => 0;

        /// <summary>Without devices there is nothing to seed.</summary>
        public static void manual_seed(long seed)
        {
        }

        /// <summary>Without devices there is nothing to seed.</summary>
        public static void manual_seed_all(long seed)
        {
        }

        /// <summary>Waits for a device.</summary>
        /// <exception cref="InvalidOperationException">There is none.</exception>
        public static void synchronize(Device? device = null) => InitializeDeviceType(device?.type ?? DeviceType.CUDA);
    }
}
