using System.Globalization;

namespace GPC.LibTorch;

/// <summary>Checks of settings; the messages name optimizer and setting, the value found and those allowed.</summary>
static class Hyperparameter
{
    /// <exception cref="ArgumentException">The value is negative or not a number.</exception>
    public static void NotNegative(string owner, string name, double? value)
    {
        if (!(value >= 0)) throw Invalid(owner, name, value, "0 or more");
    }

    /// <exception cref="ArgumentException">The value is outside [0, 1).</exception>
    public static void Decay(string owner, string name, double? value)
    {
        if (!(value >= 0 && value < 1)) throw Invalid(owner, name, value, "in [0, 1)");
    }

    static ArgumentException Invalid(string owner, string name, double? value, string allowed) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{owner}: {name} is {value}, it must be {allowed}."));
}
