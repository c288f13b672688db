using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Two models beside each other on the same input, their results put side by side along the first size.</summary>
internal static class ParallelLayer
{
    public static Placement? Place(LayerSite site)
    {
        var first = site.Models.Place(site, site.Use.Types[0], site.At(), "FirstArguments", site.Input);
        var second = site.Models.Place(site, site.Use.Types[1], site.At(), "SecondArguments", site.Input);
        if (first?.Output is not { } left || second?.Output is not { } right || site.Taken(first, second) is not { } taken) return null;

        Problem Differ() => new(
            Catalogue.PathsDiffer.Id, site.At(), site.Text, left.Text, first.Model.Name, right.Text, second.Model.Name, "all sizes but the first must be equal");
        if (left.Rank != right.Rank)
        {
            site.Report.Add(Differ());
            return null;
        }
        if (!left.Dims.Zip(right.Dims, (one, other) => (one, other)).Skip(1).All(pair => site.Report.Require(Relation.Equal, pair.one, pair.other, Differ))) return null;
        return new Placement(Shape.Of([left.Dims[0] + right.Dims[0], .. left.Dims.Skip(1)]))
        {
            Parameters = first.Parameters + second.Parameters,
            MultiplyAdds = first.MultiplyAdds + second.MultiplyAdds,
            Counted = first.Counted && second.Counted,
            Members = new[] { first.Member("_first"), second.Member("_second") }.ToEquatableArray(),
            Steps = new Step[] { new JoinPaths("{self}_first.call({x})", "{self}_second.call({x})", 1) }.ToEquatableArray(),
            Takes = taken,
            EnergyFault = first.EnergyFault ?? second.EnergyFault,
        };
    }
}
