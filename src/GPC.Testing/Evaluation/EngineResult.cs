using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Testing;

/// <summary>An objective's value on a case.</summary>
/// <param name="Engine">What evaluated it.</param>
/// <param name="Terms">The terms, unweighted.</param>
/// <param name="Gradients">The derivative of their weighted sum with respect to each input, row after row; none for the reference.</param>
public sealed record EngineResult(Engine Engine, IReadOnlyList<double> Terms, IReadOnlyList<double[]> Gradients)
{
    /// <summary>Evaluates an objective.</summary>
    /// <param name="one">The case.</param>
    /// <param name="engine">What evaluates it.</param>
    public static EngineResult Of(ObjectiveCase one, Engine engine)
    {
        ArgumentNullException.ThrowIfNull(one);
        return engine switch
        {
            Engine.Reference => new(engine, one.Objective.EvaluateReference(one.Values()), []),
            Engine.Tensors => By(one, engine, ScalarType.Float64, one.Objective.EvaluateTensors),
            Engine.Fused => By(one, engine, ScalarType.Float64, one.Objective.Evaluate),
            _ => By(one, engine, ScalarType.Float32, one.Objective.Evaluate),
        };
    }

    /// <summary>The same with the rows or clusters of a size in another order.</summary>
    internal EngineResult Take(ObjectiveCase one, int size, IReadOnlyList<int> order) =>
        this with
        {
            Gradients =
            [
                .. Gradients.Select(
                    (gradient, i) =>
                    {
                        var (input, numbers) = (
                            one.Inputs[i].Input,
                            Grids.Map(one.Inputs[i].Numbers, (row, column, _) =>
                                gradient[(row * one.Inputs[i].Numbers.GetLength(1)) + column]
                            )
                        );
                        if (input.Rows == size)
                            numbers = Grids.Rows(numbers, order);
                        return Grids.Flat(input.Clusters == size ? Grids.Columns(numbers, order) : numbers);
                    }
                ),
            ],
        };

    /// <summary>What the engine is called in messages.</summary>
    internal static string NameOf(Engine engine) =>
        engine switch
        {
            Engine.Reference => "the reference",
            Engine.Tensors => "tensor operations",
            Engine.Fused => "the fused form",
            _ => "the fused form in float",
        };

    static EngineResult By(
        ObjectiveCase one,
        Engine engine,
        ScalarType type,
        Func<IReadOnlyList<Tensor>, IReadOnlyList<double>?, IReadOnlyList<double>?, ObjectiveValue> evaluate
    )
    {
        using var scope = NewDisposeScope();
        var tensors = one.Tensors(type);
        foreach (var tensor in tensors)
            tensor.requires_grad_();
        var value = evaluate(tensors, one.Weights, null);
        value.Total.backward();
        return new(
            engine,
            value.Terms,
            [
                .. tensors.Select(tensor =>
                    tensor.grad is { } gradient ? gradient.to(ScalarType.Float64).data<double>().ToArray() : new double[tensor.numel()]
                ),
            ]
        );
    }
}

/// <summary>What evaluates an objective.</summary>
public enum Engine
{
    /// <summary>The terms as they are written, on doubles; it has no gradients.</summary>
    Reference,

    /// <summary>Tensor operations in <c>double</c>; its gradients are the autograd's.</summary>
    Tensors,

    /// <summary>The fused form in <c>double</c>.</summary>
    Fused,

    /// <summary>The fused form in <c>float</c>.</summary>
    FusedFloat,
}
