using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Pads the last dimension of <c>(N, C, L)</c> with a given value.</summary>
        /// <param name="padding">Elements added on every side.</param>
        /// <param name="value">Value of the added elements.</param>
        public static ConstantPad1d ConstantPad1d(long padding, double value) => new(value, padding, padding);

        /// <summary>Pads the last dimension of <c>(N, C, L)</c> with a given value.</summary>
        /// <param name="padding">Elements added: (left, right).</param>
        /// <param name="value">Value of the added elements.</param>
        public static ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with a given value.</summary>
        /// <param name="padding">Elements added on every side.</param>
        /// <param name="value">Value of the added elements.</param>
        public static ConstantPad2d ConstantPad2d(long padding, double value) => new(value, padding, padding, padding, padding);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with a given value.</summary>
        /// <param name="padding">Elements added: (left, right, top, bottom).</param>
        /// <param name="value">Value of the added elements.</param>
        public static ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with a given value.</summary>
        /// <param name="padding">Elements added on every side.</param>
        /// <param name="value">Value of the added elements.</param>
        public static ConstantPad3d ConstantPad3d(long padding, double value) => new(value, padding, padding, padding, padding, padding, padding);

        /// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with a given value.</summary>
        /// <param name="padding">Elements added: (left, right, top, bottom, front, back).</param>
        /// <param name="value">Value of the added elements.</param>
        public static ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding, double value) =>
            new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Pads the last dimension of <c>(N, C, L)</c> with their mirror image.</summary>
        /// <param name="padding">Elements added on every side.</param>
        public static ReflectionPad1d ReflectionPad1d(long padding) => new(padding, padding);

        /// <summary>Pads the last dimension of <c>(N, C, L)</c> with their mirror image.</summary>
        /// <param name="padding">Elements added: (left, right).</param>
        public static ReflectionPad1d ReflectionPad1d((long, long) padding) =>
            new(padding.Item1, padding.Item2);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with their mirror image.</summary>
        /// <param name="padding">Elements added on every side.</param>
        public static ReflectionPad2d ReflectionPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with their mirror image.</summary>
        /// <param name="padding">Elements added: (left, right, top, bottom).</param>
        public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with their mirror image.</summary>
        /// <param name="padding">Elements added on every side.</param>
        public static ReflectionPad3d ReflectionPad3d(long padding) => new(padding, padding, padding, padding, padding, padding);

        /// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with their mirror image.</summary>
        /// <param name="padding">Elements added: (left, right, top, bottom, front, back).</param>
        public static ReflectionPad3d ReflectionPad3d((long, long, long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Pads the last dimension of <c>(N, C, L)</c> with the nearest border element.</summary>
        /// <param name="padding">Elements added on every side.</param>
        public static ReplicationPad1d ReplicationPad1d(long padding) => new(padding, padding);

        /// <summary>Pads the last dimension of <c>(N, C, L)</c> with the nearest border element.</summary>
        /// <param name="padding">Elements added: (left, right).</param>
        public static ReplicationPad1d ReplicationPad1d((long, long) padding) =>
            new(padding.Item1, padding.Item2);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with the nearest border element.</summary>
        /// <param name="padding">Elements added on every side.</param>
        public static ReplicationPad2d ReplicationPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with the nearest border element.</summary>
        /// <param name="padding">Elements added: (left, right, top, bottom).</param>
        public static ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with the nearest border element.</summary>
        /// <param name="padding">Elements added on every side.</param>
        public static ReplicationPad3d ReplicationPad3d(long padding) => new(padding, padding, padding, padding, padding, padding);

        /// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with the nearest border element.</summary>
        /// <param name="padding">Elements added: (left, right, top, bottom, front, back).</param>
        public static ReplicationPad3d ReplicationPad3d((long, long, long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4, padding.Item5, padding.Item6);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with zeros.</summary>
        /// <param name="padding">Elements added on every side.</param>
        public static ZeroPad2d ZeroPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with zeros.</summary>
        /// <param name="padding">Elements added: (left, right, top, bottom).</param>
        public static ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
    }
}
