using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;
using GPC.Generators.Models.Layers;

namespace GPC.Generators.Models.Checking;

/// <summary>Follows a sample's shape through a model, layer by layer, and through the models it uses.</summary>
internal sealed class Inference
{
    private readonly ModelGraph graph;
    private readonly Dictionary<(string Key, EquatableArray<Dim> Values), ModelShapes> known = [];

    private Inference(ModelGraph graph) => this.graph = graph;

    /// <summary>Checks the graph's model with its parameters standing for themselves.</summary>
    public static ModelShapes Check(ModelGraph graph) => Check(graph, UsedModels.Standing(graph.Model));

    /// <summary>Checks the graph's model with given values of its parameters.</summary>
    public static ModelShapes Check(ModelGraph graph, EquatableArray<Dim> values) => new Inference(graph).Of(graph.Model, values);

    private ModelShapes Of(ModelDeclaration model, EquatableArray<Dim> values)
    {
        if (known.TryGetValue((model.Key, values), out var shapes)) return shapes;
        known[(model.Key, values)] = new ModelShapes(model, values); // a circle ends here; it is reported where it is closed
        return known[(model.Key, values)] = Infer(model, values);
    }

    private ModelShapes Infer(ModelDeclaration model, EquatableArray<Dim> values)
    {
        var scope = model.Parameters.Select((parameter, index) => (parameter.Name, Value: values[index]))
            .GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => group.First().Value);
        var report = new Report();
        foreach (var problem in model.Problems) report.Add(problem);
        var used = new UsedModels(graph, model, Of);

        var (input, inputRole) = InputReader.Read(model, scope, used, report);
        var names = new LayerNames(report);
        var placed = new List<PlacedLayer>();
        var shape = input;
        var role = Role.Embeddings;
        for (var index = 0; index < model.Layers.Count; index++)
        {
            var use = model.Layers[index];
            var name = names.Of(use, index);
            var arguments = new Arguments(use, (argument, item) => new Place(Part.Layer, index, argument, item), scope, report);
            var placement = use.Broken ? null : LayerCatalogue.Place(new LayerSite(index, use, shape, arguments, used, report));
            if (placement is not null && shape is not null)
            {
                placed.Add(new(use, name, model.Field(name, placement.Members.Select(member => member.Suffix)), shape, placement));
                names.Parts(name, placement, index);
            }
            if (placement is not null && model.Energy && placement.EnergyFault is { } fault) report.Add(Catalogue.UnfitForEnergy, new Place(Part.Layer, index), use.Text, model.Name, fault);
            (shape, role) = (Bounded(placement?.Output, use, index, report), placement?.Role ?? used.LikelyRole(use));
        }

        var result = new ModelShapes(model, values)
        {
            Input = input is null ? null : input with { Element = TakenElement(input, placed) },
            InputRole = inputRole,
            Layers = placed.ToEquatableArray(),
            Output = model.Layers.Count > 0 && placed.Count == model.Layers.Count ? shape : null,
            OutputRole = RoleReader.Output(model, role, shape, report),
        };
        Countable(result, report);
        return result with { Problems = report.Problems, Requirements = report.Requirements };
    }

    // Layers that only move elements leave it open; the first one that computes with them decides.
    private static Element TakenElement(Shape input, IEnumerable<PlacedLayer> layers) =>
        layers.SkipWhile(layer => layer.Placement is { Takes: Element.Any, Output.Element: Element.Any }).FirstOrDefault()?.Placement.Takes ?? input.Element;

    private static Shape? Bounded(Shape? shape, AttributeUse use, int index, Report report)
    {
        if (shape?.Dims.Select(dim => dim.Constant).FirstOrDefault(size => size > int.MaxValue) is not { } size) return shape;
        report.Add(Catalogue.TooLarge, new Place(Part.Layer, index), use.Text, $"an output of size {size}", $"{int.MaxValue}");
        return null;
    }

    private static void Countable(ModelShapes shapes, Report report)
    {
        if (shapes.Parameters.Constant is { } parameters && parameters > long.MaxValue)
            report.Add(Catalogue.TooLarge, Place.Class, shapes.Model.Name, $"{parameters} parameters", $"{long.MaxValue}");
        else if (shapes.MultiplyAdds.Constant is { } multiplyAdds && multiplyAdds > long.MaxValue)
            report.Add(Catalogue.TooLarge, Place.Class, shapes.Model.Name, $"{multiplyAdds} multiply-adds", $"{long.MaxValue}");
    }
}
