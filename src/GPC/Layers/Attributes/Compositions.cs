namespace GPC.Layers;

/// <summary>Another model as a layer. Input and output: that model's.</summary>
/// <typeparam name="TModel">A class with <c>[Model]</c>, of this project or of a referenced one.</typeparam>
/// <param name="arguments">
/// The values of its parameters, in order. Those at the end can be left out when they stand alone in its <c>[Input]</c>: they are read off
/// the shape that arrives.
/// </param>
public sealed class UseAttribute<TModel>(params object[] arguments) : LayerAttribute
{
    /// <summary>The values of its parameters.</summary>
    public IReadOnlyList<object> Arguments => arguments;
}

/// <summary>
/// <c>y = body(x) + x</c>, or <c>body(x) + shortcut(x)</c> (He et al., Deep Residual Learning for Image Recognition, equations 1 and 2).
/// Input: the body's; output: the body's, which the shortcut or the input must equal. Parameters: the body's under the layer's name, the
/// shortcut's under <c>name_shortcut</c>.
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

/// <summary>
/// A model several times after one another, each time with parameters of its own, named <c>name.0</c>, <c>name.1</c> and so on. Input and
/// output: the model's, which must be equal.
/// </summary>
/// <typeparam name="TModel">A class with <c>[Model]</c>.</typeparam>
/// <param name="count">How many times, at least 1.</param>
/// <param name="arguments">The values of its parameters; see <see cref="UseAttribute{TModel}"/>.</param>
public sealed class RepeatAttribute<TModel>(object count, params object[] arguments) : LayerAttribute
{
    /// <summary>How many times.</summary>
    public object Count => count;

    /// <summary>The values of its parameters.</summary>
    public IReadOnlyList<object> Arguments => arguments;
}

/// <summary>
/// Two models on the same input, their results side by side along the first size: <c>(B, c1, ...)</c> and <c>(B, c2, ...)</c> give <c>(B,
/// c1 + c2, ...)</c>. Parameters: under <c>name_first</c> and <c>name_second</c>.
/// </summary>
/// <typeparam name="TFirst">A class with <c>[Model]</c>.</typeparam>
/// <typeparam name="TSecond">A class with <c>[Model]</c>.</typeparam>
public sealed class ParallelAttribute<TFirst, TSecond> : LayerAttribute
{
    /// <summary>The values of the first model's parameters; see <see cref="UseAttribute{TModel}"/>.</summary>
    public object[]? FirstArguments { get; set; }

    /// <summary>The values of the second model's parameters.</summary>
    public object[]? SecondArguments { get; set; }
}

/// <summary>A module written by hand. Its parameters are not counted, because only it knows them.</summary>
/// <typeparam name="TModule">A <c>torch.nn.Module&lt;Tensor, Tensor&gt;</c> with a constructor without parameters.</typeparam>
/// <param name="outputShape">The shape of one sample of its result, without the batch; none where it keeps the shape.</param>
public sealed class CustomAttribute<TModule>(params object[] outputShape) : LayerAttribute
    where TModule : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>
{
    /// <summary>The shape of one sample of its result.</summary>
    public IReadOnlyList<object> OutputShape => outputShape;
}
