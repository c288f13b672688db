namespace GPC.Configs.Checking;

/// <summary>What is allowed as a value.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Nullable">Whether <c>null</c> is allowed.</param>
/// <param name="Limits">What is allowed beyond its type.</param>
/// <param name="Item">Of a list: what each item may be.</param>
/// <param name="Config">Of a config: its settings.</param>
internal sealed record ValueSpec(ValueKind Kind, bool Nullable, Limits Limits, ValueSpec? Item = null, ConfigSpec? Config = null);
