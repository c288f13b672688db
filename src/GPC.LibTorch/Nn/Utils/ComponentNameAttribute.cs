namespace TorchSharp.Utils;

/// <summary>Registers a field of a module under <see cref="Name"/> instead of under the field's own name.</summary>
[AttributeUsage(AttributeTargets.All)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The name used in <c>named_parameters</c>, <c>named_modules</c> and the state dictionary.</summary>
    public string? Name { get; set; }
}
