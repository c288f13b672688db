namespace GPC.Layers;

/// <summary>
/// A layer of a <see cref="ModelAttribute">model</see>. Wherever a size is asked for, a whole number or a formula over the model's parameters can be
/// written: <c>64</c>, <c>"channels"</c>, <c>"channels * 2"</c>, with <c>+ - * /</c> and parentheses, division rounding down.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name, which begins the names of its parameters (<c>fc1.weight</c>). Without one it is the layer's position, as in PyTorch's
    /// <c>Sequential</c> (<c>0.weight</c>).
    /// </summary>
    public string? Name { get; set; }
}
