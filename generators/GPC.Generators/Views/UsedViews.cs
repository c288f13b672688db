using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;

namespace GPC.Generators.Views;

/// <summary>The views that views apply as groups of steps.</summary>
/// <param name="graph">All views that are named.</param>
/// <param name="user">Those that apply them.</param>
internal sealed class UsedViews(ViewsGraph graph, ViewsDeclaration user)
{
    /// <summary>Views named as a group; null where they can't be used, here or because of a mistake of their own. What is wrong here is reported.</summary>
    public CheckedViews? Find(TypeUse type, Place at, Report report)
    {
        if (type.Kind == TypeKind.Unknown) return null;
        if (type.Kind != TypeKind.Views || graph.Find(type.Code) is not { } group)
        {
            report.Add(Catalogue.NotViews, at, type.Name, type.Kind == TypeKind.UnsuitableViews ? "can't be made here: give it a constructor without parameters that can be called, and no 'abstract' or 'file'" : "is no class with [Views]: declare its steps there");
            return null;
        }
        if (Circle(group) is { } circle)
        {
            // A circle is one mistake: the first of its views by name reports it.
            if (circle.All(other => string.CompareOrdinal(user.Definition, other.Definition) <= 0))
                report.Add(Catalogue.AppliesItself, at, user.Name, string.Join(" -> ", circle.Select(other => other.Name).Prepend(user.Name)));
            return null;
        }
        return CheckedViews.Of(graph, group) is { Valid: true } valid ? valid : null;
    }

    // The way from a group back to the user.
    private IReadOnlyList<ViewsDeclaration>? Circle(ViewsDeclaration from)
    {
        var seen = new HashSet<string>();
        return Walk(from);

        IReadOnlyList<ViewsDeclaration>? Walk(ViewsDeclaration views)
        {
            if (views.Definition == user.Definition) return [views];
            if (!seen.Add(views.Key)) return null;
            return views.References.Select(graph.Find).OfType<ViewsDeclaration>().Select(Walk).FirstOrDefault(way => way is not null) is { } rest ? [views, .. rest] : null;
        }
    }
}
