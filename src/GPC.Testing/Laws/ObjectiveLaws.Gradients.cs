using GPC.Objectives;

namespace GPC.Testing;

public static partial class ObjectiveLaws
{
    static readonly Law Gradients = new(
        "G1",
        "gradients are those of central finite differences of the reference.",
        "∂f/∂x = lim (f(x + h) − f(x − h)) / 2h; at a kink it lies between the one-sided ones"
    );

    /// <summary>G1: gradients are the limits of central finite differences of the reference, in double precision.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="domain">Where it is defined; null for the default.</param>
    /// <param name="inputs">Names of the inputs whose gradients are checked: those that no <c>StopGradient</c> hides. Null for all.</param>
    /// <param name="options">How many cases, or which.</param>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public static void GradientsAreFiniteDifferences(
        Objective objective,
        ObjectiveDomain? domain = null,
        IReadOnlyList<string>? inputs = null,
        LawOptions? options = null
    ) => Check(Gradients, objective, (domain ?? ObjectiveDomain.Default).Gentle, one => GradientIsOff(one, inputs), options);

    static Violation? GradientIsOff(ObjectiveCase one, IReadOnlyList<string>? inputs)
    {
        EngineResult[] evaluated = [EngineResult.Of(one, Engine.Tensors), EngineResult.Of(one, Engine.Fused)];
        return First(
            from input in Enumerable.Range(0, one.Inputs.Count)
            where inputs is null || inputs.Contains(one.Inputs[input].Input.Name)
            from place in Enumerable.Range(0, one.Inputs[input].Numbers.Length)
            let slope = Slope.Of(one, input, place)
            from engine in evaluated
            select Violation.UnlessEqual(
                $"derivative of the weighted sum with respect to {Comparison.Place(one, input, place)}",
                EngineResult.NameOf(engine.Engine),
                engine.Gradients[input][place],
                "finite differences",
                slope.Nearest(engine.Gradients[input][place]),
                slope.Error
            )
        );
    }
}
