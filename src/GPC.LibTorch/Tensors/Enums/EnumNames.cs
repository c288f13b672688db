using TorchSharp;
using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>The names that libtorch has for the values of TorchSharp's enumerations.</summary>
internal static class EnumNames
{
    public static string? ToTorch(this RoundingMode mode) => mode == RoundingMode.None ? null : Name(mode);

    public static string ToTorch(this Reduce reduce) => Name(reduce);

    public static string ToTorch(this linalg.QRMode mode) => mode switch
    {
        linalg.QRMode.Reduced => "reduced",
        linalg.QRMode.Complete => "complete",
        linalg.QRMode.R => "r",
        _ => throw Undefined(mode),
    };

    public static string ToTorch(this FFTNormType norm) => norm switch
    {
        FFTNormType.Backward => "backward",
        FFTNormType.Forward => "forward",
        FFTNormType.Ortho => "ortho",
        _ => throw Undefined(norm),
    };

    public static string ToTorch(this Padding padding) => padding switch
    {
        Padding.Valid => "valid",
        Padding.Same => "same",
        _ => throw Undefined(padding),
    };

    private static string Name<T>(T value)
        where T : struct, Enum => Enum.GetName(value) ?? throw Undefined(value);

    private static ArgumentOutOfRangeException Undefined<T>(T value)
        where T : struct, Enum => new(nameof(value), value, $"{value} is no value of {typeof(T).Name}.");
}
