using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Parsing;

namespace GPC.Generators.Models.Checking;

/// <summary>Reads the shape and role of a model's input.</summary>
static class InputReader
{
    public static (Shape? Shape, Role Role) Read(ModelSpec model, IReadOnlyDictionary<string, Dim> scope, UsedModels used, Report report)
    {
        if (model.Input is not { Broken: false } input)
            return (null, Role.Samples);
        var arguments = new Arguments(input, (argument, item) => new Place(Part.Input, -1, argument, item), scope, report);
        var role = Role.Samples;
        if (input.Types.Count == 1)
        {
            var type = input.Types[0];
            switch (type.Kind)
            {
                case TypeUseKind.Unknown:
                    return (null, role);
                case TypeUseKind.Role:
                    role = Roles.Of(type);
                    break;
                default:
                    return used.OfInput(type, arguments, report) is { } found ? (found.Input, found.InputRole) : (null, role);
            }
        }
        if (arguments.Sizes("shape") is not { } sizes)
            return (null, role);
        if (sizes.Count == 0)
        {
            report.Add(Catalogue.WrongKind, Place.Input, "shape", input.Text, "at least one size", "none");
            return (null, role);
        }
        return (new Shape(sizes.ToEquatableArray(), Element.Any), role);
    }
}
