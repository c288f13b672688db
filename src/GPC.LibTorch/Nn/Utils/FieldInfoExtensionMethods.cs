using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>Names of the fields of modules.</summary>
public static class FieldInfoExtensionMethods
{
    /// <summary>The name of the field's <see cref="ComponentNameAttribute"/>, or the name of the field where it has none.</summary>
    /// <param name="field">A field of a module.</param>
    public static string ComponentName(this FieldInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
    }
}
