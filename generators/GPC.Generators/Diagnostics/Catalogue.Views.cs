using Microsoft.CodeAnalysis;

namespace GPC.Generators.Diagnostics;

/// <summary>Views: GPC0100 to GPC0119.</summary>
static partial class Catalogue
{
    const string Views = "GPC.Views";

    public static readonly DiagnosticDescriptor ViewsNotPartial = Error(
        "GPC0100",
        Views,
        "A class of views must be partial",
        "{0} must be partial{1}, so that its steps can be added to it: write 'partial' before 'class'"
    );

    public static readonly DiagnosticDescriptor UnsuitableViews = Error(
        "GPC0101",
        Views,
        "A class can't be views",
        "{0} can't be views: it {1}; {2}"
    );

    public static readonly DiagnosticDescriptor ViewsWithoutInput = Error(
        "GPC0102",
        Views,
        "Views need the shape of their input",
        "{0} has no [Input]: give the shape of one sample, such as [Input(1, 28, 28)]"
    );

    public static readonly DiagnosticDescriptor ViewsWithoutSteps = Error(
        "GPC0103",
        Views,
        "Views need steps",
        "{0} has no steps: add some, such as [RandomCrop(28, Padding = 3)]"
    );

    public static readonly DiagnosticDescriptor StepsSpread = Error(
        "GPC0104",
        Views,
        "The steps of views must stand in one place",
        "{0} stands apart from the other steps of {1}, which leaves their order open: write all of them at one declaration"
    );

    public static readonly DiagnosticDescriptor StepsWithoutViews = Error(
        "GPC0105",
        Views,
        "Steps need [Views]",
        "{0} has steps of views, but no [Views]: add it, or they do nothing"
    );

    public static readonly DiagnosticDescriptor NotViews = Error("GPC0106", Views, "A group of steps must be views", "{0} {1}");

    public static readonly DiagnosticDescriptor AppliesItself = Error(
        "GPC0107",
        Views,
        "Views apply themselves",
        "{0} applies itself ({1}), which would never end: break the cycle"
    );

    public static readonly DiagnosticDescriptor StepOutOfRange = Error(
        "GPC0110",
        Views,
        "An argument of a step is out of range",
        "{0} of {1} must be {2}, found {3}"
    );

    public static readonly DiagnosticDescriptor StepShape = Error(
        "GPC0111",
        Views,
        "A step gets a shape it can't take",
        "{0} expects {1}, gets {2}: {3}"
    );

    public static readonly DiagnosticDescriptor GroupShape = Error(
        "GPC0112",
        Views,
        "Groups of steps give shapes that don't fit",
        "{0} expects {1}, gets {2}: {3}"
    );

    static readonly Dictionary<string, DiagnosticDescriptor> ViewsById = new[]
    {
        ViewsNotPartial,
        UnsuitableViews,
        ViewsWithoutInput,
        ViewsWithoutSteps,
        StepsSpread,
        StepsWithoutViews,
        NotViews,
        AppliesItself,
        StepOutOfRange,
        StepShape,
        GroupShape,
    }.ToDictionary(descriptor => descriptor.Id);

    /// <summary>The diagnostics of views.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> OfViews => ViewsById;
}
