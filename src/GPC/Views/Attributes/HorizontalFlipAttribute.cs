namespace GPC.Views;

/// <summary>Mirrors left and right, half of the samples unless <see cref="OptionalViewAttribute.Probability"/> says otherwise. Images <c>(B, channels, H, W)</c>. PyTorch: <c>RandomHorizontalFlip</c>.</summary>
public sealed class HorizontalFlipAttribute : OptionalViewAttribute
{
    /// <summary>Mirrors half of the samples.</summary>
    public HorizontalFlipAttribute() => Probability = 0.5;
}
