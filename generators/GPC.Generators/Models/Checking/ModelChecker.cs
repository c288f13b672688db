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

    /// <summary>Checks the graph's model with its parameters standing for themselves.</summary>
    public static CheckedModel Check(ModelGraph graph) => Check(graph, UsedModels.Standing(graph.Model));

    /// <summary>Checks the graph's model with given values of its parameters.</summary>
    public static CheckedModel Check(ModelGraph graph, EquatableArray<Dim> values) => new ModelChecker(graph).Of(graph.Model, values);

    CheckedModel Of(ModelSpec model, EquatableArray<Dim> values)
    {
        if (known.TryGetValue((model.Key, values), out var found))
            return found;
        known[(model.Key, values)] = new CheckedModel(model, values); // a circle ends here; it is reported where it is closed
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
