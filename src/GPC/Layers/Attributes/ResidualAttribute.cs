namespace GPC.Layers;

/// <summary>
/// <c>y = body(x) + x</c>, or <c>body(x) + shortcut(x)</c> (He et al., Deep Residual Learning for Image Recognition, equations 1 and 2). Input: the body's;
/// output: the body's, which the shortcut or the input must equal. Parameters: the body's under the layer's name, the shortcut's under <c>name_shortcut</c>.
/// </summary>
/// <typeparam name="TBody">A class with <c>[Model]</c>.</typeparam>
/// <param name="arguments">The values of the body's parameters; see <see cref="UseAttribute{TModel}"/>.</param>
public sealed class ResidualAttribute<TBody>(params object[] arguments) : LayerAttribute
{
    /// <summary>The values of the body's parameters.</summary>
    public IReadOnlyList<object> Arguments => arguments;

    /// <summary>The model of the second path; without one it is the input itself.</summary>
    public Type? Shortcut { get; set; }

    /// <summary>The values of the shortcut's parameters.</summary>
    public object[]? ShortcutArguments { get; set; }
}
