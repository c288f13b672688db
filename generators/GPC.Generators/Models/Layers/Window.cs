using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>A window that slides over an input, as convolutions and pools have it.</summary>
sealed record Window(Extent Kernel, Extent Stride, Extent Padding, Extent Dilation)
{
    /// <summary>The extent of the kernel with its dilation.</summary>
    public Extent Reach => Kernel.Zip(Dilation, (kernel, dilation) => dilation * (kernel - 1) + 1);

    /// <summary>The output padding of a transposed convolution.</summary>
    public Extent Added { get; init; } = Extent.Of(0, Kernel.Sizes.Count);

    /// <summary>Whether the padding keeps the size.</summary>
    bool KeepsSize { get; init; }

    bool Single => Kernel.Uniform && Stride.Uniform && Padding.Uniform && Dilation.Uniform && Added.Uniform;

    /// <summary>The kernel as an argument of a module.</summary>
    public string KernelCode => Kernel.Code(Single, size => size.Text);

    /// <summary>The four as arguments, each a list.</summary>
    public string ListsCode => string.Join(", ", new[] { Kernel, Stride, Padding, Dilation }.Select(extent => extent.ListCode));

    /// <summary>The other arguments of a module; those with default values are left out.</summary>
    public string OptionsCode => Options(Extent.Of(1, Kernel.Sizes.Count), size => size.Text);

    /// <summary>All arguments of a pool in the forward pass.</summary>
    public string PoolCode(ForwardSizes sizes) => Kernel.Code(Single, sizes.Of) + Options(Kernel, sizes.Of);

    /// <param name="defaultStride">The stride without an argument.</param>
    /// <param name="text">A size as code.</param>
    string Options(Extent defaultStride, Func<Dim, string> text)
    {
        var (zero, one) = (Extent.Of(0, Kernel.Sizes.Count), Extent.Of(1, Kernel.Sizes.Count));
        return Option("stride", Stride, defaultStride)
            + Option("padding", Padding, zero)
            + Option("output_padding", Added, zero)
            + Option("dilation", Dilation, one);

        string Option(string name, Extent value, Extent fallback) => value == fallback ? "" : $", {name}: {value.Code(Single, text)}";
    }

    /// <summary>A convolution's window; null where an argument is wrong.</summary>
    public static Window? OfConvolution(LayerSite site, int directions)
    {
        var arguments = site.Arguments;
        var one = Extent.Of(1, directions);
        var kernel = arguments.Extent("kernelSize", directions, null);
        var stride = arguments.Extent("Stride", directions, one);
        var dilation = arguments.Extent("Dilation", directions, one);
        var keepsSize = arguments.Says("Padding", "same");
        var padding = keepsSize
            ? Same(site, kernel, stride, dilation)
            : arguments.Extent("Padding", directions, Extent.Of(0, directions), 0);
        return kernel is null || stride is null || dilation is null || padding is null
            ? null
            : new(kernel, stride, padding, dilation) { KeepsSize = keepsSize };
    }

    /// <summary>A transposed convolution's window over images; null where an argument is wrong.</summary>
    public static Window? OfTranspose(LayerSite site)
    {
        var arguments = site.Arguments;
        var kernel = arguments.Extent("kernelSize", 2, null);
        var stride = arguments.Extent("Stride", 2, Extent.Of(1, 2));
        var padding = arguments.Extent("Padding", 2, Extent.Of(0, 2), 0);
        var added = arguments.Extent("OutputPadding", 2, Extent.Of(0, 2), 0);
        var dilation = arguments.Extent("Dilation", 2, Extent.Of(1, 2));
        return kernel is null || stride is null || dilation is null || padding is null || added is null
            ? null
            : new(kernel, stride, padding, dilation) { Added = added };
    }

    /// <summary>A pool's window; null where an argument is wrong.</summary>
    public static Window? OfPool(LayerSite site)
    {
        var arguments = site.Arguments;
        var kernel = arguments.Extent("kernelSize", 2, null);
        var stride = arguments.Extent("Stride", 2, kernel);
        var dilation = arguments.Extent("Dilation", 2, Extent.Of(1, 2));
        var padding = arguments.Extent("Padding", 2, Extent.Of(0, 2), 0);
        if (kernel is null || stride is null || dilation is null || padding is null)
            return null;
        return site.InEachDirection("Padding", 2, Fits) ? new(kernel, stride, padding, dilation) : null;

        bool Fits(int direction, Place at)
        {
            var (size, sides) = (kernel.Sizes[direction], padding.Sizes[direction]);
            return site.Report.Require(Relation.AtLeast, size / 2, sides, () =>
                site.OutOfRange(at, $"at most half the kernel of {size.Text}", sides.Text)
            );
        }
    }

    /// <summary>The number of its positions in each direction; null where the input is too small.</summary>
    public Extent? Over(LayerSite site, Extent input)
    {
        if (KeepsSize)
            return input;
        var padded = input.Zip(Padding, (size, sides) => size + 2 * sides);
        return site.InEachDirection("kernelSize", input.Sizes.Count, Fits)
            ? padded.Zip(Reach, (size, reach) => size - reach).Zip(Stride, (room, stride) => room / stride + 1)
            : null;

        bool Fits(int direction, Place at) =>
            site.Report.Require(Relation.AtLeast, padded.Sizes[direction], Reach.Sizes[direction], () => TooLarge(at));

        Problem TooLarge(Place at)
        {
            var kernel = Reach == Kernel ? Kernel.Text : $"{Kernel.Text} that spans {Reach.Text}";
            var found = padded == input ? input.Text : $"{input.Text} ({padded.Text} with padding)";
            var largest = padded.Zip(Dilation, (size, distance) => (size - 1) / distance + 1);
            var advice = $"use at most {largest.Text}, add padding, or shrink the input less before it";
            return new(Catalogue.KernelTooLarge.Id, at, site.Text, kernel, found, advice);
        }
    }

    /// <summary>
    /// Whether a transposed convolution can add what it does. As in PyTorch, what is added to one side must be less than the stride or the
    /// dilation.
    /// </summary>
    public bool CanAdd(LayerSite site) => site.InEachDirection("OutputPadding", 2, (direction, at) =>
        {
            var (size, stride, dilation) = (Added.Sizes[direction], Stride.Sizes[direction], Dilation.Sizes[direction]);
            return site.Report.RequireEither((Relation.AtLeast, stride - 1, size), (Relation.AtLeast, dilation - 1, size), () =>
                site.OutOfRange(at, $"less than the stride of {stride.Text} or the dilation of {dilation.Text}", size.Text)
            );
        });

    /// <summary>The size that a transposed convolution gives; null where the padding cuts off too much.</summary>
    public Extent? OverTransposed(LayerSite site, Extent image)
    {
        var whole = image
            .Zip(Stride, (size, stride) => (size - 1) * stride)
            .Zip(Reach, (size, reach) => size + reach)
            .Zip(Added, (size, more) => size + more);
        return site.InEachDirection("Padding", 2, Fits) ? whole.Zip(Padding, (size, cut) => size - 2 * cut) : null;

        bool Fits(int direction, Place at)
        {
            var (size, cut) = (whole.Sizes[direction], Padding.Sizes[direction]);
            var most = (size - 1) / 2;
            return site.Report.Require(Relation.AtLeast, most, cut, () =>
                site.OutOfRange(at, $"at most {most.Text}, because it is cut off both sides of {size.Text}", cut.Text)
            );
        }
    }

    // The padding that keeps the size.
    static Extent? Same(LayerSite site, Extent? kernel, Extent? stride, Extent? dilation)
    {
        if (kernel is null || stride is null || dilation is null)
            return null;
        var directions = kernel.Sizes.Count;
        var total = kernel.Zip(dilation, (size, distance) => distance * (size - 1));
        var single = site.InEachDirection("Stride", directions, IsSingle);
        var even = site.InEachDirection("Padding", directions, IsEven);
        return single && even ? total.Select(sum => sum / 2) : null;

        bool IsSingle(int direction, Place at) =>
            site.Report.Require(Relation.Equal, stride.Sizes[direction], 1, () =>
                site.OutOfRange(at, "1 with Padding = \"same\"", stride.Sizes[direction].Text)
            );

        bool IsEven(int direction, Place at) =>
            site.Divides(
                at,
                "dilation * (kernelSize - 1)",
                total.Sizes[direction],
                "2 with Padding = \"same\"",
                2,
                "choose an odd kernelSize, or give Padding a number"
            );
    }
}
