namespace GPC.Configs;

/// <summary>Lists a config of this assembly, so that settings files of other projects can name it. Written by the generator.</summary>
/// <param name="type">The config.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ConfigTypeAttribute(Type type) : Attribute
{
    /// <summary>The config.</summary>
    public Type Type => type;
}
