using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The size of every dimension of a tensor.</summary>
    public struct Size : IEnumerable<long>
    {
        /// <summary>No dimensions.</summary>
        public static readonly Size Empty = new(Array.Empty<long>());

        private readonly long[] _shape;

        /// <summary>Copies the sizes.</summary>
        public Size(long[] shape) => _shape = [.. shape];

        /// <summary>Copies the sizes.</summary>
        public Size(IEnumerable<long> shape) => _shape = [.. shape];

        /// <summary>Copies the sizes.</summary>
        public Size(int[] shape) => _shape = Array.ConvertAll(shape, size => (long)size);

        /// <summary>One dimension.</summary>
        public Size(long size) => _shape = [size];

        /// <summary>Two dimensions.</summary>
        public Size((long, long) size) => _shape = [size.Item1, size.Item2];

        /// <summary>Three dimensions.</summary>
        public Size((long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>Four dimensions.</summary>
        public Size((long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>Five dimensions.</summary>
        public Size((long, long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>Six dimensions.</summary>
        public Size((long, long, long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>One dimension.</summary>
        public Size(int size) => _shape = [size];

        /// <summary>Two dimensions.</summary>
        public Size((int, int) size) => _shape = [size.Item1, size.Item2];

        /// <summary>Three dimensions.</summary>
        public Size((int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>Four dimensions.</summary>
        public Size((int, int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>Five dimensions.</summary>
        public Size((int, int, int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>Six dimensions.</summary>
        public Size((int, int, int, int, int, int) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>The sizes, as a new array.</summary>
        public readonly long[] Shape => [.. Values];

        /// <summary>Number of dimensions.</summary>
        public readonly int Length => Values.Length;

        /// <summary>True without dimensions.</summary>
        public readonly bool IsEmpty => Length == 0;

        /// <summary>True without dimensions: such a tensor holds one element.</summary>
        public readonly bool IsScalar => Length == 0;

        internal readonly ReadOnlySpan<long> Span => Values;

        private readonly long[] Values => _shape ?? [];

        /// <summary>The size of one dimension.</summary>
        public readonly long this[int idx] => Values[idx];

        /// <summary>The size of one dimension.</summary>
        public readonly long this[long idx] => Values[idx];

        /// <summary>One dimension.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>Two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>Three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>Four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);

        /// <summary>Five dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long) size) => new(size);

        /// <summary>Six dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) => new(size);

        /// <summary>Copies the sizes.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>The dimensions of both.</summary>
        public static Size operator +(Size left, Size right) => new(left.Values.Concat(right.Values));

        /// <summary>The dimensions of both.</summary>
        public static Size operator +(Size left, IEnumerable<long> right) => new(left.Values.Concat(right));

        /// <summary>True if all sizes are equal.</summary>
        public static bool operator ==(Size left, Size right) => left.Span.SequenceEqual(right.Span);

        /// <summary>True if any size differs.</summary>
        public static bool operator !=(Size left, Size right) => !(left == right);

        /// <inheritdoc/>
        public override readonly bool Equals(object? obj) => obj is Size other && this == other;

        /// <inheritdoc/>
        public override readonly int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var size in Values) hash.Add(size);
            return hash.ToHashCode();
        }

        /// <summary>The dimensions from <paramref name="first"/> to before <paramref name="next"/>; negative numbers count from the end.</summary>
        public readonly Size Slice(int first, int next)
        {
            if (first < 0) first += Length;
            if (next < 0) next += Length;
            return next <= first ? Empty : new Size(Values[first..next]);
        }

        /// <summary>The first <paramref name="i"/> sizes.</summary>
        public readonly IEnumerable<long> Take(int i) => Values.Take(i);

        /// <summary>The product of all sizes.</summary>
        public readonly long numel()
        {
            var product = 1L;
            foreach (var size in Values) product *= size;
            return product;
        }

        /// <inheritdoc/>
        public readonly IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Values).GetEnumerator();

        readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
