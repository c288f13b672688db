namespace GPC.Layers;

/// <summary>Another model as a layer. Input and output: that model's.</summary>
/// <typeparam name="TModel">A class with <c>[Model]</c>, of this project or of a referenced one.</typeparam>
/// <param name="arguments">
/// The values of its parameters, in order. Those at the end can be left out when they stand alone in its <c>[Input]</c>: they are read off the
/// shape that arrives.
/// </param>
public sealed class UseAttribute<TModel>(params object[] arguments) : LayerAttribute
{
    /// <summary>The values of its parameters.</summary>
    public IReadOnlyList<object> Arguments => arguments;
}
