using FsCheck;
using FsCheck.Fluent;

namespace GPC.Testing;

/// <summary>Random logits: finite numbers that a <c>float</c> can hold, with few digits.</summary>
public static class LogitGenerators
{
    const double Certain = 30;
    const double Dead = -60;

    /// <summary>Every regime but the extreme one.</summary>
    public static IReadOnlyList<LogitRegime> Moderate { get; } =
    [LogitRegime.Small, LogitRegime.Large, LogitRegime.Tied, LogitRegime.OneHot, LogitRegime.Collapsed, LogitRegime.DeadCluster];

    /// <summary>Every regime in which finite differences are exact enough: no number above 2.</summary>
    public static IReadOnlyList<LogitRegime> Gentle { get; } = [LogitRegime.Small, LogitRegime.Tied, LogitRegime.Collapsed];

    /// <summary>Logits of a regime, rows x clusters.</summary>
    /// <param name="regime">What they are like.</param>
    /// <param name="rows">Number of rows, at least 1.</param>
    /// <param name="clusters">Number of clusters, at least 1.</param>
    /// <param name="magnitude">The largest absolute value in <see cref="LogitRegime.Extreme"/>.</param>
    public static Gen<double[,]> Of(LogitRegime regime, int rows, int clusters, double magnitude = 1e4) =>
        regime switch
        {
            LogitRegime.Small => Filled(rows, clusters, Hundredths(2)),
            LogitRegime.Large => Filled(rows, clusters, Hundredths(50)),
            LogitRegime.Tied => Filled(rows, clusters, Gen.Choose(-1, 1).Select(number => (double)number)),
            LogitRegime.OneHot => Gen.ArrayOf(Gen.Choose(0, clusters - 1), rows)
                .Select(hot => Grids.Fill(rows, clusters, (row, cluster) => hot[row] == cluster ? Certain : 0)),
            LogitRegime.Collapsed => Gen.ArrayOf(Hundredths(2), clusters)
                .Select(row => Grids.Fill(rows, clusters, (_, cluster) => row[cluster])),
            LogitRegime.DeadCluster => from small in Filled(rows, clusters, Hundredths(2))
            from dead in Gen.Choose(0, clusters - 1)
            select Grids.Fill(rows, clusters, (row, cluster) => cluster == dead ? Dead : small[row, cluster]),
            LogitRegime.Extreme => from scale in Gen.Elements(1e4, 1e6, 1e10, magnitude)
                .Select(scale => (double)(float)Math.Min(scale, magnitude))
            from numbers in Filled(rows, clusters, Gen.OneOf(Gen.Elements(scale, -scale), Hundredths(2), Gen.Elements(0.0, 1.0)))
            select numbers,
            _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "This is no regime."),
        };

    /// <summary>A distribution over clusters: positive numbers that add up to 1, as far as a <c>float</c> can hold them.</summary>
    /// <param name="clusters">Number of clusters, at least 1.</param>
    public static Gen<double[]> Distribution(int clusters) =>
        Gen.ArrayOf(Gen.Choose(1, 20), clusters)
            .Select(parts => parts.Select(part => (double)(float)(part / (double)parts.Sum())).ToArray());

    static Gen<double[,]> Filled(int rows, int clusters, Gen<double> number) =>
        Gen.ArrayOf(number, rows * clusters)
            .Select(numbers => Grids.Fill(rows, clusters, (row, cluster) => numbers[(row * clusters) + cluster]));

    static Gen<double> Hundredths(int largest) =>
        Gen.Choose(-100 * largest, 100 * largest).Select(number => (double)(float)(number / 100.0));
}

/// <summary>Kinds of logits that objectives behave differently on.</summary>
public enum LogitRegime
{
    /// <summary>From -2 to 2: uncertain posteriors.</summary>
    Small,

    /// <summary>From -50 to 50: posteriors that are nearly certain, or underflow.</summary>
    Large,

    /// <summary>-1, 0 or 1: many are equal.</summary>
    Tied,

    /// <summary>Each row certain of one cluster.</summary>
    OneHot,

    /// <summary>All rows equal.</summary>
    Collapsed,

    /// <summary>A cluster that no row is in.</summary>
    DeadCluster,

    /// <summary>Up to the largest magnitude that is asked for, mixed with small ones.</summary>
    Extreme,
}
