using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Parsing;

namespace GPC.Generators.Models.Checking;

/// <summary>A model with everything that follows from its declaration, for given values of its parameters.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Values">The values of its parameters.</param>
sealed record CheckedModel(ModelSpec Model, EquatableArray<Dim> Values)
{
    /// <summary>The shape of one sample of its input; null where that could not be found.</summary>
    public Shape? Input { get; init; }

    public Role InputRole { get; init; } = Role.Samples;

    /// <summary>The layers up to the first mistake.</summary>
    public EquatableArray<PlacedLayer> Layers { get; init; }

    /// <summary>The shape of its result; null where a mistake left it unknown.</summary>
    public Shape? Output { get; init; }

    public Role OutputRole { get; init; } = Role.Embeddings;

    public EquatableArray<Problem> Problems { get; init; }

    /// <summary>What must hold of the parameters.</summary>
    public EquatableArray<Requirement> Requirements { get; init; }

    public bool Valid => !Model.Broken && FirstMistake is null && Output is not null;

    /// <summary>Whether its shapes and numbers are the same for all its objects, because it has no parameters.</summary>
    public bool IsStatic => Model.Parameters.Count == 0;

    /// <summary>The first problem that is an error.</summary>
    public Problem? FirstMistake => Problems.FirstOrDefault(problem => problem.Id != Catalogue.UnfitForEnergy.Id);

    public Dim Parameters => Layers.Aggregate(Dim.Zero, (sum, layer) => sum + layer.Placement.Parameters);

    public Dim MultiplyAdds => Layers.Aggregate(Dim.Zero, (sum, layer) => sum + layer.Placement.MultiplyAdds);

    /// <summary>Whether both numbers are known; a module written by hand has parameters that only it knows.</summary>
    public bool Counted => Layers.All(layer => layer.Placement.Counted);

    /// <summary>What is known of the memory of its result.</summary>
    public Effect Effect =>
        Layers
            .SelectMany(layer => layer.Placement.Steps)
            .Aggregate(Effect.View, (before, step) => step.Effect == Effect.View ? before : step.Effect);

    /// <summary>What makes it unfit for an energy, as the end of a sentence about it.</summary>
    public string? EnergyFault =>
        Layers
            .Where(layer => layer.Placement.EnergyFault is not null)
            .Select(layer => $"has {layer.Use.Text}, which {layer.Placement.EnergyFault}")
            .FirstOrDefault();

    /// <summary>The shape of its result; layers that only move elements pass on what they are.</summary>
    public Shape OutputFor(Shape input) => Output!.Element == Element.Any ? Output with { Element = input.Element } : Output;

    /// <summary>The model with the values of its parameters, as a message names it: <c>Block(channels: 64)</c>.</summary>
    public string Text => Values.Count == 0 ? Model.Name : $"{Model.Name}({Bound(parameter => parameter.Name)})";

    /// <summary>The expression that makes it.</summary>
    public string Create => $"new {Model.Key}({Bound(parameter => parameter.Code)})";

    /// <summary>The model as a field of another.</summary>
    public Member Member(string suffix) => new(suffix, MemberKind.Module, Model.Key, Create);

    string Bound(Func<ModelParameter, string> name) =>
        string.Join(", ", Model.Parameters.Select((parameter, index) => $"{name(parameter)}: {Values[index].Text}"));
}

/// <summary>A layer of a model with its input and all that follows from it.</summary>
/// <param name="Use">The attribute.</param>
/// <param name="Name">The name of its parameters: its position, or the name given.</param>
/// <param name="Field">The beginning of its fields' names.</param>
/// <param name="Input">The shape it gets.</param>
/// <param name="Placement">What it makes of it.</param>
sealed record PlacedLayer(AttributeUse Use, string Name, string Field, Shape Input, Placement Placement);
