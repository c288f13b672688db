using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class fft
    {
        /// <summary>The discrete Fourier transform along a dimension, cut or padded to n elements; -1 keeps the size.</summary>
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Transform(Operators.fft_fft, input, n, dim, norm);

        /// <summary>The inverse discrete Fourier transform along a dimension, cut or padded to n elements; -1 keeps the size.</summary>
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Transform(Operators.fft_ifft, input, n, dim, norm);

        /// <summary>The discrete Fourier transform of real input, <c>n / 2 + 1</c> elements; -1 keeps the size.</summary>
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Transform(Operators.fft_rfft, input, n, dim, norm);

        /// <summary>The inverse of <see cref="rfft"/> with n elements; -1 stands for twice the input's size minus two.</summary>
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Transform(Operators.fft_irfft, input, n, dim, norm);

        /// <summary>The transform of half of a Hermitian-symmetric input with n elements; -1 stands for twice the input's size minus two.</summary>
        public static Tensor hfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Transform(Operators.fft_hfft, input, n, dim, norm);

        /// <summary>The inverse of <see cref="hfft"/>, <c>n / 2 + 1</c> elements; -1 keeps the size.</summary>
        public static Tensor ihfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Transform(Operators.fft_ihfft, input, n, dim, norm);

        private static Tensor Transform(Operator op, Tensor input, long n, long dim, FFTNormType norm)
        {
            using var call = new Call(op);
            call.Tensor(input, "input");
            call.OptionalInt(n == -1 ? null : n);
            call.Int(dim);
            call.String(norm.ToTorch());
            return call.ToTensor();
        }
    }
}
