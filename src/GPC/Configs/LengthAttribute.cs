namespace GPC.Configs;

/// <summary>How many characters a text has, or how many items a list.</summary>
/// <param name="minimum">The smallest length.</param>
/// <param name="maximum">The largest length.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LengthAttribute(int minimum, int maximum = int.MaxValue) : Attribute
{
    /// <summary>The smallest length.</summary>
    public int Minimum => minimum;

    /// <summary>The largest length.</summary>
    public int Maximum => maximum;
}
