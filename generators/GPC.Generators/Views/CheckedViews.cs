using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Views;

/// <summary>Views whose shapes were followed through their steps.</summary>
/// <param name="Declaration">What was declared.</param>
/// <param name="Input">The shape of a sample, if it is known.</param>
/// <param name="Steps">The steps in their places, up to a mistake.</param>
/// <param name="Problems">All that is wrong.</param>
internal sealed record CheckedViews(ViewsDeclaration Declaration, Shape? Input, EquatableArray<PlacedStep> Steps, EquatableArray<Problem> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Valid => Input is not null && Problems.Count == 0 && Steps.Count > 0 && Steps.Count == Declaration.Steps.Count;

    /// <summary>The shape of a view.</summary>
    public Shape Output => Steps[Steps.Count - 1].Output;

    public static CheckedViews Of(ViewsGraph graph) => Of(graph, graph.Views);

    /// <summary>Views that are named in a graph.</summary>
    public static CheckedViews Of(ViewsGraph graph, ViewsDeclaration declaration)
    {
        var groups = new UsedViews(graph, declaration);
        var report = new Report();
        foreach (var problem in declaration.Problems) report.Add(problem);
        var input = declaration.Input is { Broken: false } written ? InputOf(written, report) : null;
        var shape = input;
        var placed = new List<PlacedStep>();
        for (var index = 0; index < declaration.Steps.Count; index++)
        {
            var use = declaration.Steps[index];
            var step = use.Broken ? null : StepCatalogue.Place(use.Kind, new StepSite(use, index, shape, groups, report));
            if (step is not null) placed.Add(step with { Use = use });
            shape = step?.Output;
        }
        return new(declaration, input, placed.ToEquatableArray(), report.Problems);
    }

    private static Shape? InputOf(AttributeUse input, Report report)
    {
        var sizes = input["shape"] is Several several ? several.Items : default;
        if (sizes.Count == 0) Wrong("at least one size", "none", -1);
        for (var item = 0; item < sizes.Count; item++)
        {
            if (sizes[item] is not Whole { Number: >= 1 and <= int.MaxValue } and not Unreadable) Wrong($"whole numbers from 1 to {int.MaxValue}", sizes[item].Text, item);
        }
        return sizes.Count > 0 && sizes.All(size => size is Whole { Number: >= 1 and <= int.MaxValue }) ? Shape.Of([.. sizes.Cast<Whole>().Select(size => (Dim)size.Number)]) : null;

        void Wrong(string expected, string found, int item) =>
            report.Add(Catalogue.StepOutOfRange, item < 0 ? Place.Input : Place.Input with { Argument = "shape", Item = item }, "shape", input.Text, expected, found);
    }
}
