namespace GPC.Generators.Views;

/// <summary>Every step by the name of its attribute.</summary>
internal static class StepCatalogue
{
    private static readonly Dictionary<string, Func<StepSite, PlacedStep?>> Steps = new()
    {
        ["RandomCrop"] = GeometricSteps.RandomCrop,
        ["RandomResizedCrop"] = GeometricSteps.RandomResizedCrop,
        ["HorizontalFlip"] = GeometricSteps.HorizontalFlip,
        ["RandomAffine"] = GeometricSteps.RandomAffine,
        ["RandomRotation"] = GeometricSteps.RandomRotation,
        ["ColorJitter"] = PixelSteps.ColorJitter,
        ["Grayscale"] = PixelSteps.Grayscale,
        ["GaussianBlur"] = PixelSteps.GaussianBlur,
        ["Solarize"] = PixelSteps.Solarize,
        ["Posterize"] = PixelSteps.Posterize,
        ["Cutout"] = PixelSteps.Cutout,
        ["GaussianNoise"] = PixelSteps.GaussianNoise,
        ["Jitter"] = PixelSteps.Jitter,
        ["Clamp"] = PixelSteps.Clamp,
        ["Normalize"] = PixelSteps.Normalize,
        ["Apply"] = GroupSteps.Apply,
        ["OneOf"] = GroupSteps.OneOf,
    };

    public static IReadOnlyCollection<string> Kinds => Steps.Keys;

    /// <summary>Places a step; null where a mistake leaves its result unknown. It is reported; of a step that a user tried to declare, by the compiler.</summary>
    public static PlacedStep? Place(string kind, StepSite site) => Steps.TryGetValue(kind, out var place) ? place(site) : null;
}
