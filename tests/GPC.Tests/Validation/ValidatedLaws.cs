using FsCheck.Xunit;

namespace GPC.Tests.Validation;

/// <summary>The laws that make it safe to regroup and refactor checks.</summary>
[Properties(Arbitrary = [typeof(ValidatedArbitraries)])]
public class ValidatedLaws
{
    [Property]
    public bool MapOfIdentityChangesNothing(Validated<int> x) => x.Map(value => value) == x;

    [Property]
    public bool MapsCompose(Validated<int> x, Func<int, string> f, Func<string, int> g) => x.Map(f).Map(g) == x.Map(value => g(f(value)));

    [Property]
    public bool BindOfAValueIsTheCheck(int value, Func<int, Validated<int>> f) => Validated.Valid(value).Bind(f) == f(value);

    [Property]
    public bool BindOfValidChangesNothing(Validated<int> x) => x.Bind(Validated.Valid) == x;

    [Property]
    public bool BindsAssociate(Validated<int> x, Func<int, Validated<int>> f, Func<int, Validated<int>> g) =>
        x.Bind(f).Bind(g) == x.Bind(value => f(value).Bind(g));

    [Property]
    public bool MapIsBindOfValid(Validated<int> x, Func<int, int> f) => x.Map(f) == x.Bind(value => Validated.Valid(f(value)));

    [Property]
    public bool CombiningWithAValueIsMap(Validated<int> x, int value) =>
        Validated.Combine(x, Validated.Valid(value), (a, b) => (a, b)) == x.Map(a => (a, b: value))
        && Validated.Combine(Validated.Valid(value), x, (a, b) => (a, b)) == x.Map(b => (a: value, b));

    [Property]
    public bool CombineAssociates(Validated<int> x, Validated<int> y, Validated<int> z)
    {
        var left = Validated.Combine(Validated.Combine(x, y, (a, b) => (a, b)), z, (ab, c) => (ab.a, ab.b, c));
        var right = Validated.Combine(x, Validated.Combine(y, z, (b, c) => (b, c)), (a, bc) => (a, bc.b, bc.c));
        return left == right && left == Validated.Combine(x, y, z, (a, b, c) => (a, b, c));
    }

    [Property]
    public bool CombineKeepsEveryErrorInOrder(Validated<int> x, Validated<int> y) =>
        Validated.Combine(x, y, (a, b) => a + b).Errors.SequenceEqual(x.Errors.Concat(y.Errors));

    [Property]
    public bool CombineHasAValueExactlyWhenBothHave(Validated<int> x, Validated<int> y) =>
        Validated.Combine(x, y, (a, b) => a).IsValid == (x.IsValid && y.IsValid);

    [Property]
    public bool AllIsCombineRepeated(Validated<int> x, Validated<int> y, Validated<int> z)
    {
        var all = Validated.All([x, y, z]);
        var combined = Validated.Combine(x, y, z, (a, b, c) => new[] { a, b, c });
        return all.Errors.SequenceEqual(combined.Errors)
            && all.Match(values => values, _ => []).SequenceEqual(combined.Match(values => values, _ => []));
    }

    [Property]
    public bool MatchCallsTheCaseAtHand(Validated<int> x) =>
        x.Match(value => x == Validated.Valid(value) && x.IsValid, errors => x == Validated.Invalid<int>(errors) && !x.IsValid);

    [Property]
    public bool UnderNestsFromTheInside(Validated<int> x) => x.Under("inner").Under("outer") == x.Under("outer.inner");

    [Property]
    public bool EqualResultsHaveEqualHashCodes(Validated<int> x)
    {
        var copy = x.Match(Validated.Valid, errors => Validated.Invalid<int>([.. errors]));
        return copy == x && copy.GetHashCode() == x.GetHashCode();
    }
}
