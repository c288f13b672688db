using GPC.Numerics;
using GPC.Objectives;
using GPC.Terms;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

/// <summary>An objective evaluated by each of its forms, with the gradients of all inputs.</summary>
sealed record Forms(double Total, IReadOnlyList<double> Terms, IReadOnlyList<double[]> Gradients)
{
    /// <summary>By the fused form, with what kernels choose chosen here.</summary>
    public static Forms Fused(
        Objective objective,
        IReadOnlyList<TermValue> inputs,
        ScalarType type,
        KernelChoices? choices = null,
        IReadOnlyList<double>? weights = null
    )
    {
        KernelChoices.Current = choices ?? new KernelChoices();
        try
        {
            return Evaluate(inputs, type, tensors => objective.Evaluate(tensors, weights));
        }
        finally
        {
            KernelChoices.Current = new KernelChoices();
        }
    }

    /// <summary>By tensor operations, whose gradients are PyTorch's.</summary>
    public static Forms Tensors(
        Objective objective,
        IReadOnlyList<TermValue> inputs,
        ScalarType type = ScalarType.Float64,
        IReadOnlyList<double>? weights = null
    ) => Evaluate(inputs, type, tensors => objective.EvaluateTensors(tensors, weights));

    public static Tensor ToTensor(TermValue value, ScalarType type)
    {
        var tensor = torch.tensor(value.ToArray(), dtype: ScalarType.Float64).to(type);
        return value is Matrix matrix ? tensor.reshape(matrix.Rows, matrix.Clusters) : tensor;
    }

    /// <summary>The largest difference of any number, relative to the largest number of its kind and to 1e-3 at least.</summary>
    public double Distance(Forms other) => Math.Max(ValueDistance(other), GradientDistance(other));

    /// <summary>As <see cref="Distance"/>, of the terms.</summary>
    public double ValueDistance(Forms other) => Terms.Zip(other.Terms, (a, b) => Relative([a], [b])).Max();

    /// <summary>As <see cref="Distance"/>, of the gradients.</summary>
    public double GradientDistance(Forms other) => Gradients.Zip(other.Gradients, Relative).Max();

    /// <summary>With one of the terms alone, when the gradients are its.</summary>
    public Forms Only(int term) => this with { Terms = [Terms[term]] };

    static double Relative(double[] a, double[] b)
    {
        var scale = Math.Max(1e-3, b.Max(Math.Abs));
        return a.Zip(b, (x, y) => Math.Abs(x - y)).Max(difference => double.IsNaN(difference) ? double.PositiveInfinity : difference)
            / scale;
    }

    static Forms Evaluate(IReadOnlyList<TermValue> inputs, ScalarType type, Func<Tensor[], ObjectiveValue> evaluate)
    {
        using var scope = NewDisposeScope();
        Tensor[] tensors = [.. inputs.Select(input => ToTensor(input, type).requires_grad_())];
        var value = evaluate(tensors);
        value.Total.backward();
        return new Forms(
            value.Total.to(ScalarType.Float64).item<double>(),
            value.Terms,
            [
                .. tensors.Select(tensor =>
                    tensor.grad is { } gradient ? gradient.to(ScalarType.Float64).data<double>().ToArray() : new double[tensor.numel()]
                ),
            ]
        );
    }
}
