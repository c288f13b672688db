namespace GPC.Layers;

/// <summary>
/// Two models on the same input, their results side by side along the first size: <c>(B, c1, ...)</c> and <c>(B, c2, ...)</c> give <c>(B, c1 + c2, ...)</c>.
/// Parameters: under <c>name_first</c> and <c>name_second</c>.
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
