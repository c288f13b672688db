namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor with its dimensions reversed, as a view.</summary>
        public Tensor T
        {
            get
            {
                var order = new long[ndim];
                for (var i = 0; i < order.Length; i++) order[i] = order.Length - 1 - i;
                return permute(order);
            }
        }

        /// <summary>The transpose of a matrix, conjugated where complex, as a view.</summary>
        public Tensor H => Adjoint(0, 1);

        /// <summary>The tensor with its last two dimensions swapped, as a view.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <summary>The tensor with its last two dimensions swapped, conjugated where complex, as a view.</summary>
        public Tensor mH => Adjoint(-2, -1);

        /// <summary>The real part, as a view of complex numbers.</summary>
        public Tensor real => torch.real(this);

        /// <summary>The imaginary part of complex numbers, as a view.</summary>
        public Tensor imag => torch.imag(this);

        private Tensor Adjoint(long dim0, long dim1)
        {
            if (!is_complex()) return transpose(dim0, dim1);
            using var transposed = transpose(dim0, dim1);
            return transposed.conj();
        }
    }
}
