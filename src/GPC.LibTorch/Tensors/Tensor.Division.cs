namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number divided by each element.</summary>
        public static Tensor operator /(Scalar left, Tensor right)
        {
            ArgumentNullException.ThrowIfNull(right);
            using var reciprocal = right.reciprocal();
            return reciprocal.mul(left);
        }

        /// <summary>The number divided by each element.</summary>
        public static Tensor operator /(int left, Tensor right) => (Scalar)left / right;

        /// <summary>The number divided by each element.</summary>
        public static Tensor operator /(long left, Tensor right) => (Scalar)left / right;

        /// <summary>The number divided by each element.</summary>
        public static Tensor operator /(float left, Tensor right) => (Scalar)left / right;

        /// <summary>The number divided by each element.</summary>
        public static Tensor operator /(double left, Tensor right) => (Scalar)left / right;
    }
}
