using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Views;

/// <summary>A step in its place.</summary>
/// <param name="Output">The shape it gives.</param>
/// <param name="Code">As C#: a call on a geometry, or an expression of <c>{x}</c>.</param>
/// <param name="Geometric">Whether it moves pixels; neighbours that do are one resampling.</param>
internal sealed record PlacedStep(Shape Output, string Code, bool Geometric = false)
{
    /// <summary>Its attribute.</summary>
    public AttributeUse? Use { get; init; }
}
