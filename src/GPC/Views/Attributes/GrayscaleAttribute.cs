namespace GPC.Views;

/// <summary>Replaces colours by their brightness, in all three channels. Images <c>(B, 3, H, W)</c>. PyTorch: <c>RandomGrayscale</c>.</summary>
public sealed class GrayscaleAttribute : OptionalViewAttribute;
