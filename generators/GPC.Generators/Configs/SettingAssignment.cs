using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs;

/// <summary>A property that an initializer sets.</summary>
sealed record SettingAssignment(IPropertySymbol Property, IOperation? Value, IOperation Operation);
