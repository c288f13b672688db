using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Devices by the names that settings and the command line have for them: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
public static class Devices
{
    const string Setting = "device";
    const string Cuda = "cuda";

    /// <summary>The device of that name.</summary>
    /// <param name="name">The name; <c>cuda</c> is <c>cuda:0</c>.</param>
    /// <returns>The device, or why it is not available here.</returns>
    public static Validated<Device> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
            return Wrong(name, "cpu, cuda, or cuda:N with the number of a device", "write one of these");
        if (name == "cpu")
            return Validated.Valid(CPU);
        var index = name == Cuda ? 0 : int.Parse(name.AsSpan(Cuda.Length + 1), CultureInfo.InvariantCulture);
        if (!cuda.is_available())
            return Wrong(
                name,
                "cpu: libtorch finds no CUDA device here",
                "use cpu; or build with -p:Cuda=true, on a machine with a CUDA device and its driver"
            );
        var count = cuda.device_count();
        return index < count
            ? Validated.Valid(device(DeviceType.CUDA, index))
            : Wrong(name, $"cuda:0 to cuda:{count - 1}: libtorch finds {count}", "use one of these");
    }

    /// <summary>Whether it is the name of a device, here or elsewhere.</summary>
    internal static bool IsName(string name) =>
        name is "cpu" or Cuda
        || (
            name.StartsWith(Cuda + ":", StringComparison.Ordinal)
            && byte.TryParse(name.AsSpan(Cuda.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        );

    static Validated<Device> Wrong(string found, string expected, string fix) =>
        Validated.Invalid<Device>(ValidationError.At(Setting, found, expected, fix));
}

/// <summary>
/// torch's global random numbers, from which parameters and layers such as dropout are drawn: the process has one, so that runs side by
/// side take turns.
/// </summary>
static class GlobalRandom
{
    /// <summary>Held while it is seeded or restored, and while parameters are drawn.</summary>
    public static Lock Turn { get; } = new();
}
