namespace GPC.Generators.Models.Checking;

/// <summary>What is known of a result's memory; it decides what may be overwritten.</summary>
internal enum Effect
{
    /// <summary>New memory, which no gradient needs unchanged.</summary>
    Fresh,

    /// <summary>New memory, which the gradient of the operation that made it reads again: not to be overwritten.</summary>
    Kept,

    /// <summary>A view of the input's memory, or possibly one.</summary>
    View,
}
