namespace GPC.Generators.Views.Steps;

/// <summary>Every step by the name of its attribute.</summary>
static class StepCatalogue
{
    static readonly Dictionary<string, Func<StepSite, PlacedStep?>> Steps = new()
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

    /// <summary>
    /// Places a step; null where a mistake leaves its result unknown. The mistake is reported here, or by the compiler where the attribute
    /// does not exist.
    /// </summary>
    public static PlacedStep? Place(string kind, StepSite site) => Steps.TryGetValue(kind, out var place) ? place(site) : null;
}
