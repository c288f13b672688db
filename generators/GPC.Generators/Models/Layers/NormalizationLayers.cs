using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;
using static GPC.Generators.Declarations.Literal;

namespace GPC.Generators.Models.Layers;

/// <summary>Normalization over the batch, over each sample, and of vectors to norm 1.</summary>
static class NormalizationLayers
{
    const string BatchFault =
        "couples the samples of a batch in training, so that the gradient of one sample's energy depends on the others,"
        + " and computes another function in evaluation; use GroupNorm or LayerNorm";

    public static Placement? BatchNorm1d(LayerSite site) =>
        BatchNorm(site, () => site.Expect([1, 2], "(B, features) or (B, channels, length)", _ => "use BatchNorm2d for images"));

    public static Placement? BatchNorm2d(LayerSite site) => BatchNorm(site, () => site.ExpectImages("BatchNorm1d"));

    public static Placement? GroupNorm(LayerSite site)
    {
        var groups = site.Arguments.Size("numGroups", null);
        var eps = Eps(site, 1e-5);
        var affine = site.Arguments.Flag("Affine", true);
        var form = "(B, channels, height, width) or (B, channels, length)";
        if (site.Expect([3, 2], form, _ => "single vectors are normalized by LayerNorm") is not { } input)
            return null;

        var channels = input.Dims[0];
        site.Stated("NumChannels", "channels", channels);
        var advice = "choose a number of groups that divides the channels";
        if (groups is null || !site.Divides(site.At("numGroups"), "the channels", channels, "numGroups", groups, advice))
            return null;
        var options = Option("eps", eps, 1e-5) + Option("affine", affine, true);
        return Placement.OfModule(
            input with
            {
                Element = Element.Real,
            },
            "GroupNorm",
            $"global::GPC.Layers.LayerOperations.GroupNorm({groups.Text}, {channels.Text}{options})",
            parameters: affine ? 2 * channels : Dim.Zero,
            multiplyAdds: Dim.Zero
        );
    }

    /// <summary>Normalization of each sample over its last sizes.</summary>
    public static Placement? LayerNorm(LayerSite site)
    {
        var stated = site.Arguments.Has("NormalizedShape") ? site.Arguments.Sizes("NormalizedShape") : [];
        if (stated is { Count: 0 } && site.Arguments.Has("NormalizedShape"))
        {
            site.Report.Add(Catalogue.WrongKind, site.At("NormalizedShape"), "NormalizedShape", site.Text, "at least one size", "none");
            stated = null;
        }
        var eps = Eps(site, 1e-5);
        var affine = site.Arguments.Flag("ElementwiseAffine", true);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.Expect([], "(B, ..., sizes)", _ => "") is not { } input || stated is null || !Matches(site, input, stated))
            return null;

        var shape = stated.Count == 0 ? [input.Last] : stated;
        var size = shape.Aggregate(Dim.One, (product, dim) => product * dim);
        var code = shape.Count == 1 ? shape[0].Text : $"[{string.Join(", ", shape.Select(dim => dim.Text))}]";
        var options = Option("eps", eps, 1e-5) + Option("elementwise_affine", affine, true) + Option("bias", bias, true);
        return Placement.OfModule(
            input with
            {
                Element = Element.Real,
            },
            "LayerNorm",
            $"global::TorchSharp.torch.nn.LayerNorm({code}{options})",
            parameters: affine ? (bias ? 2 : 1) * size : Dim.Zero,
            multiplyAdds: Dim.Zero
        );
    }

    /// <summary>Scales vectors to norm 1.</summary>
    public static Placement? L2Normalize(LayerSite site)
    {
        var eps = Eps(site, 1e-12);
        var code = $"global::TorchSharp.torch.nn.functional.normalize({{x}}, 2, -1, {Number(eps)})";
        return site.ExpectNumbers() is { } input ? Placement.OfFunction(input with { Element = Element.Real }, code, Effect.Fresh) : null;
    }

    static Placement? BatchNorm(LayerSite site, Func<Shape?> expect)
    {
        var eps = Eps(site, 1e-5);
        var momentum = site.Arguments.Number("Momentum", 0.1, value => value is >= 0 and <= 1, "from 0 to 1");
        var affine = site.Arguments.Flag("Affine", true);
        var tracks = site.Arguments.Flag("TrackRunningStats", true);
        if (expect() is not { } input)
            return null;

        var channels = input.Dims[0];
        site.Stated("NumFeatures", "channels", channels);
        var options =
            Option("eps", eps, 1e-5)
            + Option("momentum", momentum, 0.1)
            + Option("affine", affine, true)
            + Option("track_running_stats", tracks, true);
        return Placement.OfModule(
            input with
            {
                Element = Element.Real,
            },
            site.Use.Kind,
            $"global::TorchSharp.torch.nn.{site.Use.Kind}({channels.Text}{options})",
            parameters: affine ? 2 * channels : Dim.Zero,
            multiplyAdds: Dim.Zero
        ) with
        {
            EnergyFault = BatchFault,
        };
    }

    static double Eps(LayerSite site, double fallback) => site.Arguments.Number("Eps", fallback, value => value > 0, "more than 0");

    static bool Matches(LayerSite site, Shape input, IReadOnlyList<Dim> stated)
    {
        var last = input.Dims.Skip(input.Rank - stated.Count).ToList();
        if (last.Count == stated.Count)
            return stated.Zip(last, (one, other) => site.Report.Require(Relation.Equal, one, other, Differ)).All(equal => equal);
        site.Report.Add(Differ());
        return false;

        Problem Differ()
        {
            var found = string.Join(", ", last.Select(dim => dim.Text));
            var advice =
                last.Count < stated.Count ? "state no more sizes than the input has"
                : last.Count == 1 ? $"write NormalizedShape = {found}, or leave it out"
                : $"write NormalizedShape = new[] {{ {found} }}";
            var expected = $"last sizes {string.Join(", ", stated.Select(dim => dim.Text))}";
            return new(Catalogue.WrongSize.Id, site.At("NormalizedShape"), site.Text, expected, input.Text, advice);
        }
    }
}
