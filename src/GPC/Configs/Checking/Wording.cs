using System.Globalization;

namespace GPC.Configs.Checking;

/// <summary>What errors and descriptions say about allowed values.</summary>
static class Wording
{
    /// <summary>What is allowed: "a whole number from 1 to 100".</summary>
    public static string Expected(ValueSpec spec) => Plain(spec) + (spec.Nullable ? " or null" : "");

    /// <summary>What to do about a value of another type.</summary>
    public static string FixType(ValueSpec spec) =>
        spec.Kind switch
        {
            ValueKind.Boolean => "write true or false",
            ValueKind.Int32 or ValueKind.Int64 => "write digits, without quotes and without a fraction",
            ValueKind.Number => "write a number, without quotes",
            ValueKind.Text or ValueKind.Choice => "write it in quotes",
            ValueKind.List => "write the items in brackets",
            _ => "write its settings in braces",
        };

    /// <summary>What to do about a number out of limits.</summary>
    public static string FixNumber(double value, Limits limits)
    {
        if (limits.IsTooSmall(value))
            return limits.MinimumExcluded ? $"use more than {Show(limits.Minimum)}" : $"use {Show(limits.Minimum)} or more";
        if (limits.IsTooLarge(value))
            return limits.MaximumExcluded ? $"use less than {Show(limits.Maximum)}" : $"use {Show(limits.Maximum)} or less";
        return $"use {Show(limits.Numbers.OrderBy(number => Math.Abs(number - value)).First())}, the nearest";
    }

    /// <summary>What to do about a text that is none of a few.</summary>
    public static string FixName(string name, IEnumerable<string> known) =>
        Nearest.To(name, known) is { } nearest ? $"write \"{nearest}\"" : $"use one of {List(known)}";

    /// <summary>What to do about a length.</summary>
    public static string FixLength(int length, Limits limits, string items) =>
        length < limits.MinimumLength
            ? $"add {items}, {Show(limits.MinimumLength)} or more are needed"
            : $"keep {Show(limits.MaximumLength)} {items} or fewer";

    /// <summary>The first names of a list.</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(20)) + (all.Count > 20 ? ", ..." : "");
    }

    static string Plain(ValueSpec spec) =>
        spec.Kind switch
        {
            ValueKind.Boolean => "true or false",
            ValueKind.Int32 or ValueKind.Int64 => Number("a whole number", spec),
            ValueKind.Number => Number("a number", spec),
            ValueKind.List => "a list" + Length(spec.Limits, "items") + (spec.Item is { } item ? ", each " + Expected(item) : ""),
            ValueKind.Config => "an object with the settings of " + spec.Config!.Name,
            _ => spec.Limits.Texts.IsEmpty ? "a text" + Length(spec.Limits, "characters") : "one of " + List(spec.Limits.Texts),
        };

    static string Number(string noun, ValueSpec spec)
    {
        var limits = spec.Limits;
        if (!limits.Numbers.IsEmpty)
            return "one of " + List(limits.Numbers.Select(number => Show(number)));
        if (limits.Minimum is null && limits.Maximum is null)
            return spec.Kind == ValueKind.Int32 ? $"{noun} from {Show(int.MinValue)} to {Show(int.MaxValue)}" : noun;
        if (limits is { Minimum: not null, Maximum: not null, MinimumExcluded: false, MaximumExcluded: false })
            return $"{noun} from {Show(limits.Minimum)} to {Show(limits.Maximum)}";
        var lower =
            limits.Minimum is null ? ""
            : limits.MinimumExcluded ? $" above {Show(limits.Minimum)}"
            : $" of {Show(limits.Minimum)} or more";
        var upper =
            limits.Maximum is null ? ""
            : limits.MaximumExcluded ? $" below {Show(limits.Maximum)}"
            : $" of {Show(limits.Maximum)} or less";
        return noun + lower + (lower.Length > 0 && upper.Length > 0 ? " and" : "") + upper;
    }

    static string Length(Limits limits, string items) =>
        (limits.MinimumLength, limits.MaximumLength) switch
        {
            (0, int.MaxValue) => "",
            (var least, int.MaxValue) => $" of {Show(least)} or more {items}",
            (var least, var most) => $" of {Show(least)} to {Show(most)} {items}",
        };

    /// <summary>A bound without exponent while it is short.</summary>
    static string Show(double? number)
    {
        var value = number.GetValueOrDefault();
        return Math.Abs(value) is >= 1e-6 and < 1e18 && Math.Floor(value) == value
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : Numbers.Write(value);
    }
}

/// <summary>Finds the name that was probably meant.</summary>
static class Nearest
{
    const int LongestName = 64;

    /// <summary>The known name with the fewest typing mistakes between, if they are few; other case is the smallest mistake.</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
            return null;
        var best = known
            .Where(candidate => candidate.Length <= LongestName)
            .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(1, name.Length / 3) ? best.candidate : null;
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).</summary>
    static int Distance(string a, string b)
    {
        var rows = Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1]).ToArray();
        for (var i = 0; i <= a.Length; i++)
            rows[i][0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i][j] = Math.Min(replace, Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i][j] = Math.Min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
        return rows[a.Length][b.Length];
    }
}

/// <summary>Numbers as JSON writes them, the same in every culture.</summary>
static class Numbers
{
    /// <summary>A whole number, also as <c>3.0</c> or <c>3e2</c>; nothing if it has a fraction or does not fit.</summary>
    public static long? Whole(string raw)
    {
        if (long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        var exponent = raw.IndexOfAny(['e', 'E']);
        var digits = exponent < 0 ? raw : raw.Substring(0, exponent);
        var point = digits.IndexOf('.');
        var hasFraction = point >= 0 && digits.Skip(point + 1).Any(digit => digit != '0');
        if (hasFraction || (exponent >= 0 && raw[exponent + 1] == '-'))
            return null;
        return Finite(raw) is { } value && Math.Abs(value) <= 1L << 53 ? (long)value : null;
    }

    /// <summary>A number that a double can hold.</summary>
    public static double? Finite(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && !double.IsNaN(value)
        && !double.IsInfinity(value)
            ? value
            : null;

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Write(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);
}
