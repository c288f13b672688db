namespace GPC.Configs;

/// <summary>A setting in which two configs differ.</summary>
/// <param name="Path">The setting, such as <c>sgld.steps</c>.</param>
/// <param name="First">The value in the first, as JSON; "nothing" if it has none.</param>
/// <param name="Second">The value in the second, likewise.</param>
public sealed record ConfigDifference(string Path, string First, string Second)
{
    /// <summary>Such as <c>sgld.steps: 20, then 5</c>.</summary>
    public override string ToString() => $"{Path}: {First}, then {Second}";
}
