using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Adds elements at the ends of the last dimensions.</summary>
            /// <param name="input">The input; modes other than constant pad at most its last three dimensions.</param>
            /// <param name="pad">Elements added before and after, last dimension first: left, right, top, bottom, ...; negative ones are cut off.</param>
            /// <param name="mode">What the added elements hold.</param>
            /// <param name="value">The value of constant padding.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pad(input, pad, mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pad(input, pad, mode, value);

            /// <summary>Adds elements before and after the last dimension.</summary>
            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pad(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Adds elements at the left, right, top and bottom.</summary>
            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                Pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Adds as many elements at both ends of every dimension.</summary>
            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                ArgumentNullException.ThrowIfNull(input);
                Span<long> sizes = stackalloc long[2 * (int)input.dim()];
                sizes.Fill(pad);
                return Pad(input, sizes, mode, value);
            }

            static Tensor Pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode, double value)
            {
                using var call = new Call(Operators.pad);
                call.Tensor(input, nameof(input));
                call.Ints(pad);
                call.String(mode switch
                {
                    PaddingModes.Zeros or PaddingModes.Constant => "constant",
                    PaddingModes.Reflect => "reflect",
                    PaddingModes.Replicate => "replicate",
                    PaddingModes.Circular => "circular",
                    _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "not a padding mode"),
                });
                call.OptionalFloat(mode is PaddingModes.Constant or PaddingModes.Zeros ? value : null);
                return call.ToTensor();
            }
        }
    }
}
