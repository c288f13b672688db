using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Zeroes each element with probability <paramref name="p"/> in training.</summary>
        /// <param name="p">Probability of being dropped.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Zeroes whole channels of <c>(N, C, L)</c> with probability <paramref name="p"/> in training.</summary>
        /// <param name="p">Probability of being dropped.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Zeroes whole channels of <c>(N, C, H, W)</c> with probability <paramref name="p"/> in training.</summary>
        /// <param name="p">Probability of being dropped.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Sets elements to SELU's negative limit with probability <paramref name="p"/> in training, keeping zero mean and unit variance.</summary>
        /// <param name="p">Probability of being dropped.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);
    }
}
