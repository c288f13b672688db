namespace GPC.Generators.Tests.Objectives;

/// <summary>Relative errors of a form: of its value, and of its gradients.</summary>
sealed record Errors(double Value, double Gradient)
{
    public static Errors None { get; } = new(0, 0);

    public double Largest => Math.Max(Value, Gradient);

    public Errors Or(Errors other) => new(Math.Max(Value, other.Value), Math.Max(Gradient, other.Gradient));

    public override string ToString() => FormattableString.Invariant($"{Value:0.0e0} (gradient {Gradient:0.0e0})");
}
