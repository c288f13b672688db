namespace GPC.Views;

/// <summary>Subtracts a mean and divides by a standard deviation, for each channel. Samples <c>(B, channels, ...)</c>. PyTorch: <c>Normalize</c>.</summary>
/// <param name="mean">A mean for each channel.</param>
/// <param name="std">A standard deviation for each channel, above 0.</param>
public sealed class NormalizeAttribute(double[] mean, double[] std) : ViewStepAttribute
{
    /// <summary>A mean for each channel.</summary>
    public IReadOnlyList<double> Mean => mean;

    /// <summary>A standard deviation for each channel, above 0.</summary>
    public IReadOnlyList<double> Std => std;
}
