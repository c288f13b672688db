using GPC.Generators.Dimensions;

namespace GPC.Generators.Views.Steps;

/// <summary>Steps that apply other views. Where all of a group's steps move pixels, so does the group.</summary>
static class GroupSteps
{
    public static PlacedStep? Apply(StepSite site)
    {
        var probability = site.Number("probability", 0, value => value is >= 0 and <= 1, "from 0 to 1");
        if (Fitting(site) is not { } groups || site.Failed)
            return null;
        var group = groups[0];
        if (group.Output != group.Input)
        {
            var advice = "samples that don't get its steps keep theirs; use [OneOf] between groups of one size";
            site.WrongOutput($"a group that keeps the shape {group.Input!.Text}", group.Output.Text, advice);
            return null;
        }
        return Placed(
            group.Output,
            groups,
            geometric: $"Apply({probability}, {Chain(group)}, generator)",
            otherwise: $"Apply({{x}}, {probability}, {Made(group)}, generator)"
        );
    }

    public static PlacedStep? OneOf(StepSite site)
    {
        if (Fitting(site) is not { } groups)
            return null;
        var first = groups[0];
        if (groups.FirstOrDefault(group => group.Output != first.Output) is { } other)
        {
            var found = $"{first.Output.Text} of {first.Spec.Name} and {other.Output.Text} of {other.Spec.Name}";
            site.WrongOutput("groups that give one shape", found, "a batch has one shape; give them the same size");
            return null;
        }
        return Placed(
            first.Output,
            groups,
            geometric: $"OneOf([{Lines(groups.Select(Chain))}], generator)",
            otherwise: $"OneOf({{x}}, [{string.Join(", ", groups.Select(Made))}], generator)"
        );
    }

    // The groups, if all of them take what arrives.
    static IReadOnlyList<CheckedViews>? Fitting(StepSite site)
    {
        if (site.Groups() is not { } groups)
            return null;
        foreach (var group in groups)
        {
            var advice = $"change [Input] of {group.Spec.Name}, or the steps before it";
            if (site.Expect(shape => shape == group.Input, group.Input!.Text, advice) is null)
                return null;
        }
        return groups;
    }

    static PlacedStep Placed(Shape output, IReadOnlyList<CheckedViews> groups, string geometric, string otherwise) =>
        groups.All(group => group.Steps.All(step => step.Geometric))
            ? new(output, geometric, Geometric: true)
            : new(output, $"global::GPC.Views.Groups.{otherwise}");

    static string Chain(CheckedViews group) => $"geometry => geometry.{string.Join(".", group.Steps.Select(step => step.Code))}";

    // Each on a line of its own, below the call in the chain of steps.
    static string Lines(IEnumerable<string> chains) => string.Concat(chains.Select(chain => $"\n        {chain},")).TrimEnd(',');

    static string Made(CheckedViews group) => $"new {group.Spec.Key}()";
}
