using GPC.Objectives;

namespace GPC.Testing;

public static partial class ObjectiveLaws
{
    static readonly Law Agreement = new(
        "G1",
        "reference, tensor operations and fused form give the same terms and the same gradients.",
        "terms(reference) = terms(tensors) = terms(fused), ∇(tensors) = ∇(fused)"
    );

    /// <summary>G1: the three forms of an objective give the same terms, and those that have gradients the same gradients.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="domain">Where it is defined; null for the default.</param>
    /// <param name="options">How many cases, or which.</param>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public static void FormsAgree(Objective objective, ObjectiveDomain? domain = null, LawOptions? options = null) =>
        Check(Agreement, objective, (domain ??= ObjectiveDomain.Default).Moderate, one => FormsDisagree(one, domain.Growth), options);

    static Violation? FormsDisagree(ObjectiveCase one, int growth, bool withGradients = true)
    {
        var (exact, rounding) = (EngineResult.Of(one, Engine.Tensors), Rounding.Of(one, growth));
        if (!withGradients)
            exact = exact with { Gradients = [] };
        return First(
            Engines
                .Where(engine => engine != Engine.Tensors)
                .Select(engine =>
                    Comparison.Compare(
                        one,
                        EngineResult.Of(one, engine),
                        exact,
                        rounding.In(engine),
                        EngineResult.NameOf(engine),
                        EngineResult.NameOf(Engine.Tensors)
                    )
                )
        );
    }
}
