using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Views.Steps;

namespace GPC.Generators.Views;

/// <summary>Follows a sample's shape through views, step by step.</summary>
static class ViewsChecker
{
    /// <summary>Checks the graph's views.</summary>
    public static CheckedViews Check(ViewsGraph graph) => Check(graph, graph.Views);

    /// <summary>Checks views that are named in a graph.</summary>
    public static CheckedViews Check(ViewsGraph graph, ViewsSpec spec)
    {
        var groups = new UsedViews(graph, spec);
        var report = new Report();
        foreach (var problem in spec.Problems)
            report.Add(problem);
        var input = spec.Input is { Broken: false } written ? InputOf(written, report) : null;
        var shape = input;
        var placed = new List<PlacedStep>();
        for (var index = 0; index < spec.Steps.Count; index++)
        {
            var use = spec.Steps[index];
            var step = use.Broken ? null : StepCatalogue.Place(use.Kind, new StepSite(use, index, shape, groups, report));
            if (step is not null)
                placed.Add(step with { Use = use });
            shape = step?.Output;
        }
        return new(spec, input, placed.ToEquatableArray(), report.Problems);
    }

    static Shape? InputOf(AttributeUse input, Report report)
    {
        var sizes = input["shape"] is Several several ? several.Items : default;
        if (sizes.Count == 0)
            Wrong("at least one size", "none", Place.Input);
        for (var item = 0; item < sizes.Count; item++)
        {
            if (IsSize(sizes[item]) || sizes[item] is Unreadable)
                continue;
            var at = Place.Input with { Argument = "shape", Item = item };
            Wrong($"whole numbers from 1 to {int.MaxValue}", sizes[item].Text, at);
        }
        return sizes.Count > 0 && sizes.All(IsSize) ? Shape.Of([.. sizes.Cast<Whole>().Select(size => (Dim)size.Number)]) : null;

        static bool IsSize(Value value) => value is Whole { Number: >= 1 and <= int.MaxValue };

        void Wrong(string expected, string found, Place at) =>
            report.Add(Catalogue.StepOutOfRange, at, "shape", input.Text, expected, found);
    }
}

/// <summary>The views that views apply as groups of steps.</summary>
/// <param name="graph">All views that are named.</param>
/// <param name="user">Those that apply them.</param>
sealed class UsedViews(ViewsGraph graph, ViewsSpec user)
{
    /// <summary>
    /// Views named as a group; null where they can't be used, here or because of a mistake of their own. What is wrong here is reported.
    /// </summary>
    public CheckedViews? Find(TypeUse type, Place at, Report report)
    {
        if (type.Kind == TypeUseKind.Unknown)
            return null;
        if (type.Kind != TypeUseKind.Views || graph.Find(type.Code) is not { } group)
        {
            var reason =
                type.Kind == TypeUseKind.UnsuitableViews
                    ? "can't be made here: give it a constructor without parameters that can be called, and no 'abstract' or 'file'"
                    : "is not a class with [Views]: declare its steps there";
            report.Add(Catalogue.NotViews, at, type.Name, reason);
            return null;
        }
        if (Cycle(group) is { } cycle)
        {
            // A cycle is one mistake, reported for the first of its views by name.
            var names = string.Join(" -> ", cycle.Select(other => other.Name).Prepend(user.Name));
            if (cycle.All(other => string.CompareOrdinal(user.Definition, other.Definition) <= 0))
                report.Add(Catalogue.AppliesItself, at, user.Name, names);
            return null;
        }
        return ViewsChecker.Check(graph, group) is { Valid: true } valid ? valid : null;
    }

    // The path from a group back to the views that apply it.
    IReadOnlyList<ViewsSpec>? Cycle(ViewsSpec from)
    {
        var seen = new HashSet<string>();
        return Walk(from);

        IReadOnlyList<ViewsSpec>? Walk(ViewsSpec views)
        {
            if (views.Definition == user.Definition)
                return [views];
            if (!seen.Add(views.Key))
                return null;
            var ways = views.References.Select(graph.Find).OfType<ViewsSpec>().Select(Walk);
            return ways.FirstOrDefault(way => way is not null) is { } rest ? [views, .. rest] : null;
        }
    }
}
