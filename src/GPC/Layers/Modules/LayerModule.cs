using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Layers.Modules;

/// <summary>A module from one tensor to one tensor that registers its parts itself, under PyTorch's names.</summary>
/// <param name="name">The name of the class.</param>
public abstract class LayerModule(string name) : nn.Module<Tensor, Tensor>(name)
{
    /// <summary>Makes a parameter and registers it.</summary>
    private protected Parameter Learn(string component, Tensor data)
    {
        var parameter = nn.Parameter(data);
        parameter.DetachFromDisposeScope();
        register_parameter(component, parameter);
        return parameter;
    }

    /// <summary>Registers a tensor that belongs to the state and is not learned.</summary>
    private protected Tensor Keep(string component, Tensor data)
    {
        register_buffer(component, data.DetachFromDisposeScope());
        return data;
    }

    /// <summary>Does nothing: TorchSharp would register the fields a second time, under the fields' names.</summary>
    protected sealed override void RegisterComponents() { }
}
