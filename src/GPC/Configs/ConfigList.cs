namespace GPC.Configs;

/// <summary>Makes a <see cref="ConfigList{T}"/>; <c>[1, 2, 3]</c> calls it.</summary>
public static class ConfigList
{
    /// <summary>A list of the items.</summary>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">Type of each item.</typeparam>
    public static ConfigList<T> Of<T>(params ReadOnlySpan<T> items) => new([.. items]);
}
