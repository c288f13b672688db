using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Dimensions;

namespace GPC.Generators.Views;

/// <summary>A class with <c>[Views]</c>, as it was written.</summary>
/// <param name="Shell">Where it stands.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Key">Its name in full, <c>global::</c> included.</param>
/// <param name="Definition">The same for the class as it is declared, where it is generic or in a generic one.</param>
/// <param name="Input">The attribute that gives its input, if there is one.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Completable">Whether code can be added to the class, whatever its steps are.</param>
/// <param name="Problems">What is wrong with it apart from its steps.</param>
sealed record ViewsSpec(
    TypeShell Shell,
    string Name,
    string Key,
    string Definition,
    AttributeUse? Input,
    EquatableArray<AttributeUse> Steps,
    bool Completable,
    EquatableArray<Problem> Problems
)
{
    /// <summary>The keys of the views it names.</summary>
    public IEnumerable<string> References =>
        Steps.SelectMany(step => step.Types).Where(type => type.Kind == TypeUseKind.Views).Select(type => type.Code).Distinct();
}

/// <summary>Views with all views that they apply, directly or not.</summary>
sealed record ViewsGraph(ViewsSpec Views, EquatableArray<ViewsSpec> Used)
{
    public ViewsSpec? Find(string key) => Views.Key == key ? Views : Used.FirstOrDefault(views => views.Key == key);
}

/// <summary>Views whose shapes were followed through their steps.</summary>
/// <param name="Spec">What was declared.</param>
/// <param name="Input">The shape of a sample, if it is known.</param>
/// <param name="Steps">The steps in their places, up to a mistake.</param>
/// <param name="Problems">All that is wrong.</param>
sealed record CheckedViews(ViewsSpec Spec, Shape? Input, EquatableArray<PlacedStep> Steps, EquatableArray<Problem> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Valid => Input is not null && Problems.Count == 0 && Steps.Count > 0 && Steps.Count == Spec.Steps.Count;

    /// <summary>The shape of a view.</summary>
    public Shape Output => Steps[Steps.Count - 1].Output;
}

/// <summary>A step in its place.</summary>
/// <param name="Output">The shape it gives.</param>
/// <param name="Code">As C#: a call on a geometry, or an expression of <c>{x}</c>.</param>
/// <param name="Geometric">Whether it moves pixels; neighbours that do are one resampling.</param>
sealed record PlacedStep(Shape Output, string Code, bool Geometric = false)
{
    /// <summary>Its attribute.</summary>
    public AttributeUse? Use { get; init; }
}
