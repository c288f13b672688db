using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>A window that slides over an input, as convolutions and pools have it.</summary>
internal sealed record Window(Extent Kernel, Extent Stride, Extent Padding, Extent Dilation)
{
    /// <summary>The room that the kernel takes with its gaps.</summary>
    private Extent Reach => Kernel.Zip(Dilation, (kernel, dilation) => dilation * (kernel - 1) + 1);

    private bool Single => Kernel.Uniform && Stride.Uniform && Padding.Uniform && Dilation.Uniform;

    /// <summary>The kernel as an argument.</summary>
    public string KernelCode => Kernel.Code(Single);

    /// <summary>The other arguments; those with default values are left out.</summary>
    /// <param name="defaultStride">The stride without an argument.</param>
    public string OptionsCode(Extent defaultStride)
    {
        var one = Extent.Of(1, Kernel.Sizes.Count);
        return Option("stride", Stride, defaultStride) + Option("padding", Padding, one.Select(_ => Dim.Zero)) + Option("dilation", Dilation, one);

        string Option(string name, Extent value, Extent fallback) => value == fallback ? "" : $", {name}: {value.Code(Single)}";
    }

    /// <summary>A convolution's window; null where an argument is wrong.</summary>
    public static Window? OfConvolution(LayerSite site, int directions)
    {
        var arguments = site.Arguments;
        var one = Extent.Of(1, directions);
        var kernel = arguments.Extent("kernelSize", directions, null);
        var stride = arguments.Extent("Stride", directions, one);
        var dilation = arguments.Extent("Dilation", directions, one);
        var padding = arguments.Says("Padding", "same") ? Same(site, kernel, stride, dilation) : arguments.Extent("Padding", directions, Extent.Of(0, directions), 0);
        return kernel is null || stride is null || dilation is null || padding is null ? null : new(kernel, stride, padding, dilation);
    }

    /// <summary>A pool's window; null where an argument is wrong.</summary>
    public static Window? OfPool(LayerSite site)
    {
        var arguments = site.Arguments;
        var kernel = arguments.Extent("kernelSize", 2, null);
        var stride = arguments.Extent("Stride", 2, kernel);
        var dilation = arguments.Extent("Dilation", 2, Extent.Of(1, 2));
        var padding = arguments.Extent("Padding", 2, Extent.Of(0, 2), 0);
        if (kernel is null || stride is null || dilation is null || padding is null) return null;
        return kernel.Sizes.Zip(padding.Sizes, (size, sides) => site.Report.Require(Relation.AtLeast, size / 2, sides, () => site.OutOfRange("Padding", $"at most half the kernel of {size.Text}", sides.Text))).All(fits => fits)
            ? new(kernel, stride, padding, dilation)
            : null;
    }

    /// <summary>How many places it takes in each direction; null where the input is too small.</summary>
    public Extent? Over(LayerSite site, Extent input)
    {
        var padded = input.Zip(Padding, (size, sides) => size + 2 * sides);
        Problem TooLarge() => new(
            Catalogue.KernelTooLarge.Id, site.At("kernelSize"), site.Text, Reach == Kernel ? Kernel.Text : $"{Kernel.Text} that spans {Reach.Text}", padded == input ? input.Text : $"{input.Text}, {padded.Text}",
            "make the kernel smaller, add padding, or shrink the input less before it");

        return padded.Sizes.Zip(Reach.Sizes, (size, reach) => site.Report.Require(Relation.AtLeast, size, reach, TooLarge)).All(fits => fits)
            ? padded.Zip(Reach, (size, reach) => size - reach).Zip(Stride, (room, stride) => room / stride + 1)
            : null;
    }

    /// <summary>The padding that keeps the size.</summary>
    private static Extent? Same(LayerSite site, Extent? kernel, Extent? stride, Extent? dilation)
    {
        if (kernel is null || stride is null || dilation is null) return null;
        var fits = stride.Sizes.All(step => site.Report.Require(Relation.Equal, step, 1, () => site.OutOfRange("Stride", "1 with Padding = \"same\"", step.Text)));
        var total = kernel.Zip(dilation, (size, distance) => distance * (size - 1));
        foreach (var sum in total.Sizes)
            fits &= site.Divides("Padding", "dilation * (kernelSize - 1)", sum, "2 with Padding = \"same\"", 2, "choose an odd kernelSize, or give Padding a number");
        return fits ? total.Select(sum => sum / 2) : null;
    }
}
