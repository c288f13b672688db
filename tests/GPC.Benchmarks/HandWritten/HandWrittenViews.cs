using static TorchSharp.torch;

namespace GPC.Benchmarks.HandWritten;

/// <summary>Views of images, written by hand.</summary>
static class HandWrittenViews
{
    /// <summary>Crop, affine map (bilinear) and noise for one image after the other, as torchvision's transforms work.</summary>
    public static Tensor Clothes(Tensor images)
    {
        using var scope = NewDisposeScope();
        var random = Random.Shared;
        return stack(Enumerable.Range(0, (int)images.shape[0]).Select(index => Clothes(images[index], random))).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Crop and resize (bilinear) with mirror, brightness and contrast in random order, noise, clamp: draws for each image, the operations
    /// once for the batch.
    /// </summary>
    public static Tensor Fashion(Tensor images)
    {
        using var scope = NewDisposeScope();
        var count = images.shape[0];
        var cropped = Cropped(images);

        // A factor of 1 changes nothing: brightness comes before contrast for one half, after it for the other.
        var (brightness, contrast) = (rand(count, 1, 1, 1).mul_(0.6).add_(0.7), rand(count, 1, 1, 1).mul_(0.6).add_(0.7));
        var before = rand(count, 1, 1, 1) < 0.5;
        var one = ones(1);
        var bright = (cropped * where(before, brightness, one)).clamp_(0, 1);
        var mean = bright.mean([1, 2, 3], keepdim: true);
        var contrasted = ((bright - mean) * contrast).add_(mean).clamp_(0, 1);
        contrasted.mul_(where(before, one, brightness)).clamp_(0, 1);
        return contrasted.add_(randn_like(contrasted), alpha: 0.05).clamp_(0, 1).MoveToOuterDisposeScope();
    }

    static Tensor Clothes(Tensor image, Random random)
    {
        using var scope = NewDisposeScope();
        double Uniform(double low, double high) => low + (random.NextDouble() * (high - low));
        var cropped = nn.functional.pad(image, [3, 3, 3, 3]).narrow(1, random.Next(7), 28).narrow(2, random.Next(7), 28);
        var (angle, scale) = (Uniform(-10, 10) * Math.PI / 180, Uniform(0.9, 1.1));
        var (right, down) = (Uniform(-0.2, 0.2), Uniform(-0.2, 0.2));
        var (cos, sin) = (Math.Cos(angle) / scale, Math.Sin(angle) / scale);
        float[] numbers =
        [
            (float)cos,
            (float)sin,
            (float)(-(cos * right) - (sin * down)),
            (float)-sin,
            (float)cos,
            (float)((sin * right) - (cos * down)),
        ];
        var grid = nn.functional.affine_grid(tensor(numbers).view(1, 2, 3), [1, 1, 28, 28], align_corners: false);
        var mapped = nn.functional.grid_sample(cropped.unsqueeze(0), grid, align_corners: false).squeeze(0);
        return mapped.add_(randn_like(mapped), alpha: 0.05).MoveToOuterDisposeScope();
    }

    // The first of ten tries that fits, else the whole image, which has a ratio that is allowed.
    static Tensor Cropped(Tensor images)
    {
        using var scope = NewDisposeScope();
        var (count, size) = (images.shape[0], images.shape[^1]);
        var area = rand(count, 10).mul_(0.5).add_(0.5).mul_(size * size);
        var ratio = rand(count, 10).mul_(2 * Math.Log(4.0 / 3)).sub_(Math.Log(4.0 / 3)).exp_();
        var (widths, heights) = ((area * ratio).sqrt_().round_(), (area / ratio).sqrt_().round_());
        var fits = (widths <= size).logical_and(heights <= size);
        var (first, isAny, whole) = (fits.to(ScalarType.Float32).argmax(1, keepdim: true), fits.any(1), full(1, size, ScalarType.Float32));
        Tensor Chosen(Tensor tries) => where(isAny, tries.gather(1, first).squeeze(1), whole);
        var (width, height) = (Chosen(widths), Chosen(heights));
        var (left, top) = ((rand(count) * (size - width + 1)).floor_(), (rand(count) * (size - height + 1)).floor_());
        var (mirror, zero) = (where(rand(count) < 0.5, -ones(1), ones(1)), zeros(count));
        var theta = stack(
            [
                stack([mirror * width / size, zero, (((2 * left) + width) / size) - 1], 1),
                stack([zero, height / size, (((2 * top) + height) / size) - 1], 1),
            ],
            1
        );
        var grid = nn.functional.affine_grid(theta, images.shape, align_corners: false);
        return nn
            .functional.grid_sample(images, grid, padding_mode: GridSamplePaddingMode.Border, align_corners: false)
            .MoveToOuterDisposeScope();
    }
}
