namespace GPC.Views;

/// <summary>Moves points by independent normal noise. Points <c>(B, features)</c>.</summary>
/// <param name="std">Standard deviation of the noise, 0 or more.</param>
public sealed class JitterAttribute(double std) : OptionalViewAttribute
{
    /// <summary>Standard deviation of the noise, 0 or more.</summary>
    public double Std => std;
}
