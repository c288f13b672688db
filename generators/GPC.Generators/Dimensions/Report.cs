using GPC.Generators.Attributes;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Dimensions;

/// <summary>Collects the problems and requirements that are found while a declaration is checked.</summary>
sealed class Report
{
    readonly List<Problem> problems = [];
    readonly List<Requirement> requirements = [];

    public EquatableArray<Problem> Problems => problems.Distinct().ToEquatableArray();

    public EquatableArray<Requirement> Requirements => requirements.Distinct().ToEquatableArray();

    public void Add(Problem problem) => problems.Add(problem);

    public void Add(DiagnosticDescriptor descriptor, Place place, params string[] arguments) =>
        problems.Add(new(descriptor.Id, place, arguments));

    /// <summary>Checks a relation now, or where the parameters are known.</summary>
    /// <returns>False when it is known not to hold; then the problem has been added.</returns>
    public bool Require(Relation relation, Dim left, Dim right, Func<Problem> problem) =>
        Require(relation.Decide(left, right), () => relation.Code(left, right), problem);

    /// <summary>Checks that at least one of two relations holds, now or where the parameters are known.</summary>
    /// <returns>False when both are known not to hold; then the problem has been added.</returns>
    public bool RequireEither(
        (Relation Relation, Dim Left, Dim Right) one,
        (Relation Relation, Dim Left, Dim Right) other,
        Func<Problem> problem
    )
    {
        var (first, second) = (one.Relation.Decide(one.Left, one.Right), other.Relation.Decide(other.Left, other.Right));
        return Require(
            first | second,
            () => $"{one.Relation.Code(one.Left, one.Right)} || {other.Relation.Code(other.Left, other.Right)}",
            problem
        );
    }

    bool Require(bool? decided, Func<string> condition, Func<Problem> problem)
    {
        if (decided is null)
            requirements.Add(new(condition(), problem().Message));
        if (decided is false)
            Add(problem());
        return decided is not false;
    }
}

/// <summary>
/// What must hold of a model's parameters and can't be decided before they are known. It is checked where the model is used, and when it is
/// made.
/// </summary>
/// <param name="Condition">As C#.</param>
/// <param name="Text">What is wrong when it does not hold.</param>
sealed record Requirement(string Condition, string Text);
