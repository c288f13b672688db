using GPC.Configs.Checking;

namespace GPC.Generators.Configs;

/// <summary>A type as generated code needs it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Nullable">Whether it may be null.</param>
/// <param name="Name">Its name in full, without <c>?</c>.</param>
/// <param name="Item">Of a list: the items' type.</param>
sealed record PropertyType(ValueKind Kind, bool Nullable, string Name, PropertyType? Item);
