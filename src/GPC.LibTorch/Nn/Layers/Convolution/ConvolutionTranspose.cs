using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What transposed convolutions of all dimensions share.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <inheritdoc cref="Convolution(string, long, long, long[], long[], long[], Padding?, long[], bool, long[], long, bool, PaddingModes, Device, ScalarType?)"/>
    protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null)
        : base(name, in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed, output_padding, groups, bias, padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>Computes the output, of the given spatial size where the stride leaves a choice.</summary>
    /// <param name="input">The input.</param>
    /// <param name="output_size">The wanted spatial size, or the whole shape; null for the size that <see cref="Convolution.output_padding"/> gives.</param>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>The output padding that gives <paramref name="output_size"/>, or the layer's own when that is null.</summary>
    /// <exception cref="ArgumentException">A size that this input cannot give.</exception>
    protected long[] _output_padding(Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
    {
        if (output_size is null) return output_padding;
        int dimensions = (int)num_spatial_dims;
        long[] shape = input.shape;
        if (output_size.Length != dimensions && output_size.Length != shape.Length)
            throw new ArgumentException($"{GetName()}: output_size must have {dimensions} or {shape.Length} elements for input of shape ({string.Join(", ", shape)}), got {output_size.Length}", nameof(output_size));

        long[] added = new long[dimensions];
        for (int d = 0; d < dimensions; d++)
        {
            long smallest = (shape[shape.Length - dimensions + d] - 1) * stride[d] - 2 * padding[d] + dilation[d] * (kernel_size[d] - 1) + 1;
            added[d] = output_size[output_size.Length - dimensions + d] - smallest;
            if (added[d] < 0 || added[d] >= stride[d])
                throw new ArgumentException($"{GetName()}: output size ({string.Join(", ", output_size)}) is out of reach, dimension {d} can be from {smallest} to {smallest + stride[d] - 1}", nameof(output_size));
        }
        return added;
    }
}
