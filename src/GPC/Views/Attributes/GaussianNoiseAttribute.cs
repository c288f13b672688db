namespace GPC.Views;

/// <summary>Adds independent normal noise to every element. Samples of any shape.</summary>
/// <param name="std">Standard deviation of the noise, 0 or more.</param>
public sealed class GaussianNoiseAttribute(double std) : OptionalViewAttribute
{
    /// <summary>Standard deviation of the noise, 0 or more.</summary>
    public double Std => std;
}
