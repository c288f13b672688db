using GPC.Numerics;
using GPC.Terms;
using static TorchSharp.torch;

namespace GPC.Objectives;

/// <summary>
/// An objective as a value, to be given to whatever trains with it. The generator derives it from a class with
/// <see cref="ObjectiveAttribute"/>, as the class's property <c>Objective</c>.
/// </summary>
public abstract partial class Objective
{
    readonly int sizeCount;
    readonly IKernel kernel;

    /// <summary>For generated code.</summary>
    /// <param name="name">Name of the declaring class.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="options">The options.</param>
    /// <param name="kernel">The fused form.</param>
    protected Objective(
        string name,
        IReadOnlyList<ObjectiveInput> inputs,
        IReadOnlyList<ObjectiveTerm> terms,
        IReadOnlyList<ObjectiveOption> options,
        IKernel kernel
    )
    {
        (Name, Inputs, Terms, Options, this.kernel) = (name, inputs, terms, options, kernel);
        sizeCount = inputs.SelectMany(input => input.Axes).Max(axis => axis.Size) + 1;
    }

    /// <summary>Name of the declaring class.</summary>
    public string Name { get; }

    /// <summary>The inputs, in the order in which <see cref="Evaluate"/> takes them.</summary>
    public IReadOnlyList<ObjectiveInput> Inputs { get; }

    /// <summary>The terms, in the order of weights and values.</summary>
    public IReadOnlyList<ObjectiveTerm> Terms { get; }

    /// <summary>The options.</summary>
    public IReadOnlyList<ObjectiveOption> Options { get; }

    /// <summary>
    /// Value and gradient: by the fused form where all inputs are <c>float</c> or <c>double</c> on the CPU, else by tensor operations.
    /// Types may be mixed, and tensors need not be contiguous; half types are computed in <c>float</c>.
    /// </summary>
    /// <param name="inputs">A tensor for each input, rows x clusters, rows, or clusters. At least one row and cluster.</param>
    /// <param name="weights">A weight for each term; null for 1.</param>
    /// <param name="options">A value for each option; null for the defaults.</param>
    /// <exception cref="ArgumentException">An input has a wrong type, shape or device, or numbers that are not finite make the result not
    /// finite.</exception>
    public ObjectiveValue Evaluate(
        IReadOnlyList<Tensor> inputs,
        IReadOnlyList<double>? weights = null,
        IReadOnlyList<double>? options = null
    )
    {
        var numbers = Numbers(weights, options);
        using var scope = NewDisposeScope();
        var (tensors, sizes) = Prepare(inputs);
        return Fused.Applies(tensors) ? Fused.Evaluate(new FusedCall(this, kernel, sizes, numbers), tensors) : ByTensors(tensors, numbers);
    }

    /// <summary>
    /// Evaluates, and adds the gradient to those of the leaves (a network's parameters), as the backward pass of <see cref="Evaluate"/>'s
    /// total does. This is what a training step needs, and it is faster for small batches: the fused form gives values and gradients at
    /// once, so the backward pass starts from the inputs.
    /// </summary>
    /// <param name="inputs">A tensor for each input, as for <see cref="Evaluate"/>.</param>
    /// <param name="weights">A weight for each term; null for 1.</param>
    /// <param name="options">A value for each option; null for the defaults.</param>
    /// <param name="factor">What the gradient is multiplied with, such as 1 / n where n batches are accumulated.</param>
    /// <returns>The terms, unweighted.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Evaluate"/>.</exception>
    public IReadOnlyList<double> Backward(
        IReadOnlyList<Tensor> inputs,
        IReadOnlyList<double>? weights = null,
        IReadOnlyList<double>? options = null,
        double factor = 1
    )
    {
        var numbers = Numbers(weights, options);
        using var scope = NewDisposeScope();
        var (tensors, sizes) = Prepare(inputs);
        if (Fused.Applies(tensors))
        {
            var call = new FusedCall(this, kernel, sizes, numbers);
            Fused.Backward(call, tensors, factor);
            return call.Terms;
        }
        using var value = ByTensors(tensors, numbers);
        if (value.Total.requires_grad)
            (value.Total * factor).backward();
        return value.Terms;
    }

    /// <summary>As <see cref="Evaluate"/>, always by tensor operations.</summary>
    /// <param name="inputs">A tensor for each input.</param>
    /// <param name="weights">A weight for each term; null for 1.</param>
    /// <param name="options">A value for each option; null for the defaults.</param>
    /// <exception cref="ArgumentException">As for <see cref="Evaluate"/>.</exception>
    public ObjectiveValue EvaluateTensors(
        IReadOnlyList<Tensor> inputs,
        IReadOnlyList<double>? weights = null,
        IReadOnlyList<double>? options = null
    )
    {
        var numbers = Numbers(weights, options);
        using var scope = NewDisposeScope();
        return ByTensors(Prepare(inputs).Tensors, numbers);
    }

    /// <summary>The terms as they are written, on doubles: the reference for the other forms.</summary>
    /// <param name="inputs">A value for each input, of the type that the terms take.</param>
    /// <param name="options">A value for each option; null for the defaults.</param>
    public IReadOnlyList<double> EvaluateReference(IReadOnlyList<TermValue> inputs, IReadOnlyList<double>? options = null)
    {
        RequireCount(inputs);
        for (var i = 0; i < inputs.Count; i++)
        {
            if (!Inputs[i].Type.IsInstanceOfType(inputs[i]))
                throw new ArgumentException(
                    $"{Name}: input '{Inputs[i].Name}' is {inputs[i]?.GetType().Name ?? "null"}; expected {Inputs[i].Type.Name}.",
                    nameof(inputs)
                );
        }
        return ReferenceTerms(inputs, Numbers(null, options)[Terms.Count..]);
    }

    /// <summary>The terms by tensor operations.</summary>
    /// <param name="inputs">The inputs, checked.</param>
    /// <param name="numbers">Weights, then options.</param>
    protected abstract Tensor[] TensorTerms(IReadOnlyList<Tensor> inputs, IReadOnlyList<double> numbers);

    /// <summary>The terms as they are written.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="options">The options.</param>
    protected abstract double[] ReferenceTerms(IReadOnlyList<TermValue> inputs, IReadOnlyList<double> options);

    /// <summary>Whether a term takes samples of the model.</summary>
    internal bool UsesModelSamples(int term) => Terms[term].Inputs.Any(input => Inputs[input].Role == InputRole.ModelSamples);

    internal Tensor[] TermsByTensors(IReadOnlyList<Tensor> inputs, IReadOnlyList<double> numbers) => TensorTerms(inputs, numbers);

    /// <summary>The weighted sum of terms.</summary>
    internal static Tensor Total(IReadOnlyList<Tensor> terms, IReadOnlyList<double> numbers) =>
        terms.Select((term, index) => term * numbers[index]).Aggregate((a, b) => a + b);

    ObjectiveValue ByTensors(IReadOnlyList<Tensor> tensors, double[] numbers)
    {
        var terms = TensorTerms(tensors, numbers);
        var value = new ObjectiveValue(
            Total(terms, numbers).MoveToOuterDisposeScope(),
            [.. terms.Select(term => term.detach().to(ScalarType.Float64).item<double>())]
        );
        if (!value.Terms.All(double.IsFinite))
            RequireFinite(tensors, numbers);
        return value;
    }

    double[] Numbers(IReadOnlyList<double>? weights, IReadOnlyList<double>? options)
    {
        if (weights is not null && weights.Count != Terms.Count)
            throw new ArgumentException(
                $"{Name}: {weights.Count} weights; expected {Terms.Count}, one for each of "
                    + $"{string.Join(", ", Terms.Select(term => term.Name))}.",
                nameof(weights)
            );
        if (options is not null && options.Count != Options.Count)
            throw new ArgumentException(
                $"{Name}: {options.Count} options; expected {Options.Count}: {string.Join(", ", Options.Select(option => option.Name))}.",
                nameof(options)
            );
        return [.. weights ?? Enumerable.Repeat(1.0, Terms.Count), .. options ?? Options.Select(option => option.Default)];
    }
}

/// <summary>An input of an objective.</summary>
/// <param name="Name">Its name in the terms.</param>
/// <param name="Type">Its type in the term language, such as <see cref="Terms.Logits"/>.</param>
/// <param name="Rows">The number of the size of its rows, or null; inputs with the same number have the same number of rows.</param>
/// <param name="Clusters">The number of the size of its clusters, or null.</param>
/// <param name="Role">What training gives it.</param>
public sealed record ObjectiveInput(string Name, Type Type, int? Rows, int? Clusters, InputRole Role = InputRole.None)
{
    /// <summary>Whether it is a network's output.</summary>
    internal bool IsOfNetwork => Role is InputRole.Data or InputRole.View or InputRole.ModelSamples or InputRole.Neighbour;

    internal int Rank => (Rows is null ? 0 : 1) + (Clusters is null ? 0 : 1);

    internal string Expected =>
        (Rows, Clusters) switch
        {
            (not null, not null) => "[rows, clusters]",
            (not null, null) => "[rows]",
            _ => "[clusters]",
        };

    // The axes in the order of the tensor's dimensions.
    internal IEnumerable<(int Size, string Axis)> Axes
    {
        get
        {
            if (Rows is int rows)
                yield return (rows, "rows");
            if (Clusters is int clusters)
                yield return (clusters, "clusters");
        }
    }
}

/// <summary>A term of an objective.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">The inputs that it takes, by their places among <see cref="Objective.Inputs"/>.</param>
public sealed record ObjectiveTerm(string Name, IReadOnlyList<int> Inputs);

/// <summary>A number that every evaluation of an objective may change.</summary>
/// <param name="Name">Its name in the terms.</param>
/// <param name="Default">Its value if none is given.</param>
public sealed record ObjectiveOption(string Name, double Default);

/// <summary>The value of an objective.</summary>
/// <param name="Total">The weighted sum of the terms, a tensor without dimensions that knows its gradient.</param>
/// <param name="Terms">The terms, unweighted, in the order of <see cref="Objective.Terms"/>.</param>
public sealed record ObjectiveValue(Tensor Total, IReadOnlyList<double> Terms) : IDisposable
{
    /// <summary>Disposes the total.</summary>
    public void Dispose() => Total.Dispose();
}

/// <summary>An input of an objective has NaN or infinite numbers. The message names the input, the place and the number.</summary>
/// <param name="message">The message.</param>
/// <param name="paramName">The input.</param>
public sealed class NotFiniteException(string message, string paramName) : ArgumentException(message, paramName);
