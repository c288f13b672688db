using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Shapes and types without data.</summary>
    public static readonly Device META = new(DeviceType.META);

    private static volatile Device? s_defaultDevice;

    /// <summary>The default CUDA device. The stand-in's libtorch has none: computing on it is an error.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    // Null until set_default_device: libtorch's own default, the CPU, needs no argument.
    internal static Device? DefaultDevice => s_defaultDevice;

    /// <summary>A device by its description, such as <c>cpu</c> or <c>cuda:0</c>.</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by the name of its kind and its index.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device by its kind and index.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A CUDA device by its index.</summary>
    public static Device device(int index) => new(index);

    /// <summary>Where new tensors are made when no device is given.</summary>
    public static Device get_default_device() => s_defaultDevice ?? CPU;

    /// <summary>Sets where new tensors are made when no device is given.</summary>
    public static void set_default_device(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        s_defaultDevice = device;
    }

    /// <summary>Sets where new tensors are made when no device is given.</summary>
    public static void set_default_device(string device) => set_default_device(new Device(device));

    /// <summary>A place where tensors live and are computed: a kind and, where there are several, an index.</summary>
    public class Device
    {
        /// <summary>Parses <c>kind</c> or <c>kind:index</c>, in any case.</summary>
        /// <exception cref="ArgumentException">The description is not of that form or the kind unknown.</exception>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var parts = description.Split(':');
            var indexed = parts.Length == 2;
            if (parts.Length > 2 || !TryParseType(parts[0], out var parsed) ||
                (indexed & !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)))
                throw new ArgumentException(
                    $"'{description}' is no device; expected a kind, optionally with an index, such as 'cpu' or 'cuda:0'.", nameof(description));
            type = parsed;
            index = indexed ? number : -1;
        }

        /// <summary>A device by the name of its kind, in any case.</summary>
        /// <exception cref="ArgumentException">The kind is unknown.</exception>
        public Device(string deviceType, int index = -1)
        {
            ArgumentNullException.ThrowIfNull(deviceType);
            if (!TryParseType(deviceType, out var parsed))
                throw new ArgumentException(
                    $"'{deviceType}' is no kind of device; expected one of {string.Join(", ", Enum.GetNames<DeviceType>())}.", nameof(deviceType));
            type = parsed;
            this.index = index;
        }

        /// <summary>A device by its kind.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>A CUDA device.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind.</summary>
        public DeviceType type { get; private set; }

        /// <summary>The index among devices of the kind; -1 for the current one.</summary>
        public int index { get; private set; }

        /// <summary>Parses a description such as <c>cuda:0</c>.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>The description, such as <c>cpu</c> or <c>cuda:0</c>.</summary>
        public override string ToString()
        {
            var kind = type.ToString().ToLowerInvariant();
            return type == DeviceType.CPU || index == -1 ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind}:{index}");
        }

        internal bool Same(Device other) => type == other.type && (index == other.index || type == DeviceType.CPU);

        private static bool TryParseType(string text, out DeviceType type) =>
            Enum.TryParse(text, ignoreCase: true, out type) && Enum.IsDefined(type) && !char.IsAsciiDigit(text[0]);
    }
}
