using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Checking;

/// <summary>Gathers what is found while a model is checked.</summary>
internal sealed class Report
{
    private readonly List<Problem> problems = [];
    private readonly List<Requirement> requirements = [];

    public EquatableArray<Problem> Problems => problems.Distinct().ToEquatableArray();

    public EquatableArray<Requirement> Requirements => requirements.Distinct().ToEquatableArray();

    public void Add(Problem problem) => problems.Add(problem);

    public void Add(DiagnosticDescriptor descriptor, Place place, params string[] arguments) => problems.Add(new(descriptor.Id, place, arguments));

    /// <summary>Checks that at least one of two relations holds, now or where the parameters are known.</summary>
    /// <returns>False when both are known not to hold; then the problem has been added.</returns>
    public bool RequireEither((Relation Relation, Dim Left, Dim Right) one, (Relation Relation, Dim Left, Dim Right) other, Func<Problem> problem)
    {
        switch (one.Relation.Decide(one.Left, one.Right), other.Relation.Decide(other.Left, other.Right))
        {
            case (true, _) or (_, true):
                return true;
            case (false, false):
                Add(problem());
                return false;
            default:
                requirements.Add(new($"{one.Relation.Code(one.Left, one.Right)} || {other.Relation.Code(other.Left, other.Right)}", Messages.Of(problem())));
                return true;
        }
    }

    /// <summary>Checks a relation now, or where the parameters are known.</summary>
    /// <returns>False when it is known not to hold; then the problem has been added.</returns>
    public bool Require(Relation relation, Dim left, Dim right, Func<Problem> problem)
    {
        switch (relation.Decide(left, right))
        {
            case true:
                return true;
            case false:
                Add(problem());
                return false;
            default:
                requirements.Add(new(relation.Code(left, right), Messages.Of(problem())));
                return true;
        }
    }
}
