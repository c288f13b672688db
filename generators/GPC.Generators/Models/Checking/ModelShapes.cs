using GPC.Generators.Declarations;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>A model with everything that follows from its declaration, for given values of its parameters.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Values">The values of its parameters.</param>
internal sealed record ModelShapes(ModelDeclaration Model, EquatableArray<Dim> Values)
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

    /// <summary>The first problem that is an error.</summary>
    public Problem? FirstMistake => Problems.FirstOrDefault(problem => problem.Id != Diagnostics.Catalogue.UnfitForEnergy.Id);

    public Dim Parameters => Layers.Aggregate(Dim.Zero, (sum, layer) => sum + layer.Placement.Parameters);

    public Dim MultiplyAdds => Layers.Aggregate(Dim.Zero, (sum, layer) => sum + layer.Placement.MultiplyAdds);

    /// <summary>Whether both numbers are known; a module written by hand has parameters that only it knows.</summary>
    public bool Counted => Layers.All(layer => layer.Placement.Counted);

    /// <summary>What is known of the memory of its result.</summary>
    public Effect Effect => Layers.SelectMany(layer => layer.Placement.Steps).Aggregate(Effect.View, (before, step) => step.Effect == Effect.View ? before : step.Effect);

    /// <summary>What makes it unfit for an energy, as the end of a sentence about it.</summary>
    public string? EnergyFault => Layers
        .Where(layer => layer.Placement.EnergyFault is not null)
        .Select(layer => $"has {layer.Use.Text}, which {layer.Placement.EnergyFault}")
        .FirstOrDefault();

    /// <summary>The shape of its result; layers that only move elements pass on what they are.</summary>
    public Shape OutputFor(Shape input) => Output!.Element == Element.Any ? Output with { Element = input.Element } : Output;

    /// <summary>The model with the values of its parameters, as a message names it: <c>Block(channels: 64)</c>.</summary>
    public string Text => Values.Count == 0 ? Model.Name : $"{Model.Name}({string.Join(", ", Model.Parameters.Select((parameter, index) => $"{parameter.Name}: {Values[index].Text}"))})";

    /// <summary>The expression that makes it.</summary>
    public string Create =>
        $"new {Model.Key}({string.Join(", ", Model.Parameters.Select((parameter, index) => $"{SymbolDisplayFormats.Escape(parameter.Name)}: {Values[index].Text}"))})";

    /// <summary>The model as a field of another.</summary>
    public Member Member(string suffix) => new(suffix, MemberKind.Module, Model.Key, Create);
}
