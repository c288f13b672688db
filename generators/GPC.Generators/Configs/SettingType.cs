using GPC.Configs.Checking;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs;

/// <summary>The form of a setting's type. It holds a symbol and stays out of the pipeline.</summary>
sealed record SettingType(ValueKind Kind, bool Nullable, ITypeSymbol Plain);
