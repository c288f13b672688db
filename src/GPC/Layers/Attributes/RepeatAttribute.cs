namespace GPC.Layers;

/// <summary>
/// A model several times after one another, each time with parameters of its own, named <c>name.0</c>, <c>name.1</c> and so on. Input and output: the
/// model's, which must be equal.
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
