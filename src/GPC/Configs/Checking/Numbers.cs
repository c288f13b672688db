using System.Globalization;

namespace GPC.Configs.Checking;

/// <summary>Numbers as JSON writes them, the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>A whole number, also as <c>3.0</c> or <c>3e2</c>; nothing if it has a fraction or does not fit.</summary>
    public static long? Whole(string raw)
    {
        if (long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        var exponent = raw.IndexOfAny(['e', 'E']);
        var digits = exponent < 0 ? raw : raw.Substring(0, exponent);
        var point = digits.IndexOf('.');
        var hasFraction = point >= 0 && digits.Skip(point + 1).Any(digit => digit != '0');
        if (hasFraction || (exponent >= 0 && raw[exponent + 1] == '-')) return null;
        return Finite(raw) is { } value && Math.Abs(value) <= 1L << 53 ? (long)value : null;
    }

    /// <summary>A number that a double can hold.</summary>
    public static double? Finite(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value) && !double.IsInfinity(value) ? value : null;

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Write(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}
