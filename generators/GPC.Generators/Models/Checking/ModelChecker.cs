using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Parsing;

namespace GPC.Generators.Models.Checking;

/// <summary>Checks a model and the models it uses, each with the values that its parameters are given.</summary>
sealed class ModelChecker
{
    readonly ModelGraph graph;
    readonly Dictionary<(string Key, EquatableArray<Dim> Values), CheckedModel> known = [];

    ModelChecker(ModelGraph graph) => this.graph = graph;

    /// <summary>Checks the graph's model with its parameters as symbols.</summary>
    public static CheckedModel Check(ModelGraph graph) => Check(graph, UsedModels.Standing(graph.Model));

    /// <summary>Checks the graph's model with given values of its parameters.</summary>
    public static CheckedModel Check(ModelGraph graph, EquatableArray<Dim> values) => new ModelChecker(graph).Of(graph.Model, values);

    CheckedModel Of(ModelSpec model, EquatableArray<Dim> values)
    {
        if (known.TryGetValue((model.Key, values), out var found))
            return found;
        known[(model.Key, values)] = new CheckedModel(model, values); // a cycle ends here; it is reported where it closes
        return known[(model.Key, values)] = Check(model, values);
    }

    CheckedModel Check(ModelSpec model, EquatableArray<Dim> values)
    {
        var report = new Report();
        foreach (var problem in model.Problems)
            report.Add(problem);
        var result = ShapeInference.Run(new CheckedModel(model, values), new UsedModels(graph, model, Of), report);
        CheckCounts(result, report);
        return result with { Problems = report.Problems, Requirements = report.Requirements };
    }

    static void CheckCounts(CheckedModel model, Report report)
    {
        if (TooLarge(model.Parameters, "parameters") is { } parameters)
            report.Add(parameters);
        else if (TooLarge(model.MultiplyAdds, "multiply-adds") is { } multiplyAdds)
            report.Add(multiplyAdds);

        Problem? TooLarge(Dim count, string what) =>
            count.Constant is { } number && number > long.MaxValue
                ? new(Catalogue.TooLarge.Id, Place.Class, model.Model.Name, $"{number} {what}", $"{long.MaxValue}")
                : null;
    }
}

/// <summary>Reads the shape and role of a model's input.</summary>
static class InputChecker
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
