using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Layers;
using GPC.Generators.Models.Parsing;

namespace GPC.Generators.Models.Checking;

/// <summary>Follows a sample's shape through a model, layer by layer.</summary>
/// <param name="model">The model.</param>
/// <param name="scope">The dimensions that its parameters stand for.</param>
/// <param name="used">Gives the models it uses.</param>
/// <param name="report">Takes what is wrong.</param>
sealed class ShapeInference(ModelSpec model, IReadOnlyDictionary<string, Dim> scope, UsedModels used, Report report)
{
    readonly LayerNames names = new(report);

    /// <summary>The model with the shapes of its input, layers and output.</summary>
    /// <param name="model">The model with values of its parameters.</param>
    /// <param name="used">Gives the models it uses.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static CheckedModel Run(CheckedModel model, UsedModels used, Report report)
    {
        var scope = model
            .Model.Parameters.Select((parameter, index) => (parameter.Name, Value: model.Values[index]))
            .GroupBy(pair => pair.Name)
            .ToDictionary(group => group.Key, group => group.First().Value);
        return new ShapeInference(model.Model, scope, used, report).Infer(model);
    }

    CheckedModel Infer(CheckedModel start)
    {
        var (input, inputRole) = InputChecker.Read(model, scope, used, report);
        var placed = new List<PlacedLayer>();
        var shape = input;
        var role = Role.Embeddings;
        for (var index = 0; index < model.Layers.Count; index++)
        {
            var use = model.Layers[index];
            var layer = Place(use, index, shape);
            if (layer.Placed is not null)
                placed.Add(layer.Placed);
            (shape, role) = (Bounded(layer.Placement?.Output, use, index), layer.Placement?.Role ?? used.LikelyRole(use));
        }
        return start with
        {
            Input = input is null ? null : input with { Element = TakenElement(input, placed) },
            InputRole = inputRole,
            Layers = placed.ToEquatableArray(),
            Output = model.Layers.Count > 0 && placed.Count == model.Layers.Count ? shape : null,
            OutputRole = Roles.OfOutput(model, role, shape, report),
        };
    }

    (Placement? Placement, PlacedLayer? Placed) Place(AttributeUse use, int index, Shape? shape)
    {
        var name = names.Of(use, index);
        var arguments = new Arguments(use, (argument, item) => new Place(Part.Layer, index, argument, item), scope, report);
        var placement = use.Broken ? null : LayerCatalogue.Place(new LayerSite(index, use, shape, arguments, used, report));
        if (placement is null)
            return (null, null);

        var field = model.Field(name, [.. placement.Members.Select(member => member.Suffix)]);
        if (shape is not null)
            names.Parts(name, placement, index);
        if (model.Energy && placement.EnergyFault is { } fault)
            report.Add(Catalogue.UnfitForEnergy, new Place(Part.Layer, index), use.Text, model.Name, fault);
        return (placement, shape is null ? null : new PlacedLayer(use, name, field, shape, placement));
    }

    // Layers that only move elements leave it open; the first one that computes with them decides.
    static Element TakenElement(Shape input, IEnumerable<PlacedLayer> layers) =>
        layers.SkipWhile(layer => layer.Placement is { Takes: Element.Any, Output.Element: Element.Any }).FirstOrDefault()?.Placement.Takes
        ?? input.Element;

    Shape? Bounded(Shape? shape, AttributeUse use, int index)
    {
        if (shape?.Dims.Select(dim => dim.Constant).FirstOrDefault(size => size > int.MaxValue) is not { } size)
            return shape;
        report.Add(Catalogue.TooLarge, new Place(Part.Layer, index), use.Text, $"an output of size {size}", $"{int.MaxValue}");
        return null;
    }
}

/// <summary>The names of a model's layers, as PyTorch has them in the names of parameters: positions, or what was given.</summary>
sealed class LayerNames(Report report)
{
    readonly HashSet<string> taken = [];

    public string Of(AttributeUse use, int index)
    {
        var position = Literal.Integer(index);
        if (use["Name"] is not Words { Content: var name })
            return position;
        if (!IsIdentifier(name))
            return Refuse("use letters, digits and underscores, beginning with a letter");
        if (name == "checked")
            return Refuse("the generated code has a field of that name, choose another");
        return taken.Add(name) ? name : Refuse("another layer has it, choose another");

        string Refuse(string reason)
        {
            report.Add(Catalogue.UnsuitableName, new Place(Part.Layer, index, "Name"), name, reason);
            return position;
        }
    }

    /// <summary>Reserves the names of a layer's further parts, such as <c>fc_shortcut</c>.</summary>
    public void Parts(string name, Placement placement, int index)
    {
        var parts = placement.Members.Where(member => member.Suffix.Length > 0).Select(member => name + member.Suffix);
        if (parts.FirstOrDefault(part => !taken.Add(part)) is not { } clash)
            return;
        var reason = $"its part {clash} has the name of another layer, choose another";
        report.Add(Catalogue.UnsuitableName, new Place(Part.Layer, index, "Name"), name, reason);
    }

    static bool IsIdentifier(string name) =>
        name.Length > 0 && IsLetter(name[0]) && name.All(sign => IsLetter(sign) || sign is (>= '0' and <= '9') or '_');

    static bool IsLetter(char sign) => sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
