namespace GPC.Layers;

/// <summary>A module written by hand. Its parameters are not counted, because only it knows them.</summary>
/// <typeparam name="TModule">A <c>torch.nn.Module&lt;Tensor, Tensor&gt;</c> with a constructor without parameters.</typeparam>
/// <param name="outputShape">The shape of one sample of its result, without the batch; none where it keeps the shape.</param>
public sealed class CustomAttribute<TModule>(params object[] outputShape) : LayerAttribute
    where TModule : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>
{
    /// <summary>The shape of one sample of its result.</summary>
    public IReadOnlyList<object> OutputShape => outputShape;
}
