using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Normalization of each sample over its last sizes.</summary>
internal static class LayerNormLayer
{
    public static Placement? Place(LayerSite site)
    {
        var stated = site.Arguments.Has("NormalizedShape") ? site.Arguments.Sizes("NormalizedShape") : [];
        if (stated is { Count: 0 } && site.Arguments.Has("NormalizedShape"))
        {
            site.Report.Add(Catalogue.WrongKind, site.At("NormalizedShape"), "NormalizedShape", site.Text, "at least one size", "none");
            stated = null;
        }
        var eps = site.Arguments.Number("Eps", 1e-5, value => value > 0, "more than 0");
        var affine = site.Arguments.Flag("ElementwiseAffine", true);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.Expect([], "(B, ..., sizes)", _ => "") is not { } input || stated is null || !Matches(site, input, stated)) return null;

        var shape = stated.Count == 0 ? [input.Last] : stated;
        var size = shape.Aggregate(Dim.One, (product, dim) => product * dim);
        var code = shape.Count == 1 ? shape[0].Text : $"[{string.Join(", ", shape.Select(dim => dim.Text))}]";
        var options = CallText.Option("eps", eps, 1e-5) + CallText.Option("elementwise_affine", affine, true) + CallText.Option("bias", bias, true);
        return Placement.OfModule(
            input with { Element = Element.Real },
            "LayerNorm",
            $"global::TorchSharp.torch.nn.LayerNorm({code}{options})",
            parameters: affine ? (bias ? 2 : 1) * size : Dim.Zero,
            multiplyAdds: Dim.Zero);
    }

    private static bool Matches(LayerSite site, Shape input, IReadOnlyList<Dim> stated)
    {
        var last = input.Dims.Skip(input.Rank - stated.Count).ToList();
        var found = string.Join(", ", last.Select(dim => dim.Text));
        Problem Differ() => new(
            Catalogue.WrongSize.Id, site.At("NormalizedShape"), site.Text, $"last sizes {string.Join(", ", stated.Select(dim => dim.Text))}", input.Text,
            last.Count < stated.Count ? "state no more sizes than the input has" : last.Count == 1 ? $"write NormalizedShape = {found}, or leave it out" : $"write NormalizedShape = new[] {{ {found} }}");

        if (last.Count == stated.Count) return stated.Zip(last, (one, other) => site.Report.Require(Relation.Equal, one, other, Differ)).All(equal => equal);
        site.Report.Add(Differ());
        return false;
    }
}
