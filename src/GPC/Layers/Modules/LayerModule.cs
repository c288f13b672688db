using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Layers.Modules;

/// <summary>A module from one tensor to one tensor that registers its parts itself, under PyTorch's names.</summary>
/// <param name="name">The name of the class.</param>
public abstract class LayerModule(string name) : nn.Module<Tensor, Tensor>(name)
{
    /// <summary>Does nothing: TorchSharp would register the fields a second time, under the fields' names.</summary>
    protected sealed override void RegisterComponents()
    {
    }
}
