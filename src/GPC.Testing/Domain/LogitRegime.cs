namespace GPC.Testing;

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
