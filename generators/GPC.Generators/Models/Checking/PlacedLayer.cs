using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>A layer of a model with its input and all that follows from it.</summary>
/// <param name="Use">The attribute.</param>
/// <param name="Name">The name of its parameters: its position, or the name given.</param>
/// <param name="Field">The beginning of its fields' names.</param>
/// <param name="Input">The shape it gets.</param>
/// <param name="Placement">What it makes of it.</param>
internal sealed record PlacedLayer(AttributeUse Use, string Name, string Field, Shape Input, Placement Placement);
