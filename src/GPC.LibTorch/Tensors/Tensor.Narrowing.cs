using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        // What indices, slices and new dimensions do is a view; what is left are the index tensors, each at the dimension of the view
        // that it indexes (with null for dimensions before it that are taken whole).
        private (Tensor View, List<Tensor?> Tensors) Narrow(ReadOnlySpan<TensorIndex> indices)
        {
            var tensors = new List<Tensor?>();
            var view = alias();
            var dimension = 0L;
            var unused = Dimensions - Consumed(indices);
            if (unused < 0)
                throw new IndexOutOfRangeException(
                    $"Tensor.index: {Consumed(indices)} indices for a tensor of {Dimensions} dimensions, shape [{string.Join(", ", shape)}].");

            foreach (var index in indices)
            {
                switch (index.kind)
                {
                    case TensorIndex.Kind.Single:
                        Replace(ref view, view.Select(dimension, index.start ?? 0));
                        break;
                    case TensorIndex.Kind.Slice:
                        Replace(ref view, view.Slice(dimension, index));
                        dimension++;
                        break;
                    case TensorIndex.Kind.None or TensorIndex.Kind.Null:
                        Replace(ref view, view.NewDimension(dimension));
                        dimension++;
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        dimension += unused;
                        break;
                    case TensorIndex.Kind.Bool:
                        Replace(ref view, view.NewDimension(dimension));
                        Place(tensors, dimension, index.start != 0 ? s_zero.Value : s_none.Value);
                        dimension++;
                        break;
                    default:
                        Place(tensors, dimension, index.tensor!);
                        dimension += IsMask(index.tensor!) ? index.tensor!.Dimensions : 1;
                        break;
                }
            }
            return (view, tensors);
        }

        private static readonly Lazy<Tensor> s_zero = new(() => Positions([0]));
        private static readonly Lazy<Tensor> s_none = new(() => Positions([]));

        private static Tensor Positions(long[] values) => torch.tensor(values).DetachFromDisposeScope();

        private static long Consumed(ReadOnlySpan<TensorIndex> indices)
        {
            var consumed = 0L;
            foreach (var index in indices)
            {
                consumed += index.kind switch
                {
                    TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
                    TensorIndex.Kind.Tensor => IsMask(index.tensor!) ? index.tensor!.Dimensions : 1,
                    _ => 0,
                };
            }
            return consumed;
        }

        private static bool IsMask(Tensor tensor) => tensor.dtype is ScalarType.Bool or ScalarType.Byte;

        private static void Place(List<Tensor?> tensors, long dimension, Tensor tensor)
        {
            // A mask of several dimensions is one entry that indexes all of them.
            var covered = tensors.Sum(t => t is not null && IsMask(t) ? t.Dimensions : 1);
            for (; covered < dimension; covered++) tensors.Add(null);
            tensors.Add(tensor);
        }

        private static void Replace(ref Tensor view, Tensor next)
        {
            view.Dispose();
            view = next;
        }

        private Tensor Select(long dimension, long index)
        {
            using var call = new Call(Operators.select_int);
            call.Tensor(this, "self");
            call.Int(dimension);
            call.Int(index);
            return call.ToTensor();
        }

        private Tensor Slice(long dimension, TensorIndex slice)
        {
            using var call = new Call(Operators.slice_Tensor);
            call.Tensor(this, "self");
            call.Int(dimension);
            call.OptionalInt(slice.start);
            call.OptionalInt(slice.stop);
            call.Int(slice.step ?? 1);
            return call.ToTensor();
        }

        private Tensor NewDimension(long dimension)
        {
            using var call = new Call(Operators.unsqueeze);
            call.Tensor(this, "self");
            call.Int(dimension);
            return call.ToTensor();
        }
    }
}
