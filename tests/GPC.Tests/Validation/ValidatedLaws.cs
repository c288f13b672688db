using Xunit;

namespace GPC.Tests.Validation;

/// <summary>The laws that make it safe to regroup and refactor checks.</summary>
public class ValidatedLaws
{
    [Fact]
    public void MapOfIdentityChangesNothing() => Law.Holds((Validated<int> x) =>
        x.Map(value => value) == x);

    [Fact]
    public void MapsCompose() => Law.Holds((Validated<int> x, Func<int, string> f, Func<string, int> g) =>
        x.Map(f).Map(g) == x.Map(value => g(f(value))));

    [Fact]
    public void BindOfAValueIsTheCheck() => Law.Holds((int value, Func<int, Validated<int>> f) =>
        Validated.Valid(value).Bind(f) == f(value));

    [Fact]
    public void BindOfValidChangesNothing() => Law.Holds((Validated<int> x) =>
        x.Bind(Validated.Valid) == x);

    [Fact]
    public void BindsAssociate() => Law.Holds((Validated<int> x, Func<int, Validated<int>> f, Func<int, Validated<int>> g) =>
        x.Bind(f).Bind(g) == x.Bind(value => f(value).Bind(g)));

    [Fact]
    public void MapIsBindOfValid() => Law.Holds((Validated<int> x, Func<int, int> f) =>
        x.Map(f) == x.Bind(value => Validated.Valid(f(value))));

    [Fact]
    public void CombiningWithAValueIsMap() => Law.Holds((Validated<int> x, int value) =>
        Validated.Combine(x, Validated.Valid(value), (a, b) => (a, b)) == x.Map(a => (a, b: value))
        && Validated.Combine(Validated.Valid(value), x, (a, b) => (a, b)) == x.Map(b => (a: value, b)));

    [Fact]
    public void CombineAssociates() => Law.Holds((Validated<int> x, Validated<int> y, Validated<int> z) =>
    {
        var left = Validated.Combine(Validated.Combine(x, y, (a, b) => (a, b)), z, (ab, c) => (ab.a, ab.b, c));
        var right = Validated.Combine(x, Validated.Combine(y, z, (b, c) => (b, c)), (a, bc) => (a, bc.b, bc.c));
        return left == right && left == Validated.Combine(x, y, z, (a, b, c) => (a, b, c));
    });

    [Fact]
    public void CombineKeepsEveryErrorInOrder() => Law.Holds((Validated<int> x, Validated<int> y) =>
        Validated.Combine(x, y, (a, b) => a + b).Errors.SequenceEqual(x.Errors.Concat(y.Errors)));

    [Fact]
    public void CombineHasAValueExactlyWhenBothHave() => Law.Holds((Validated<int> x, Validated<int> y) =>
        Validated.Combine(x, y, (a, b) => a).IsValid == (x.IsValid && y.IsValid));

    [Fact]
    public void AllIsCombineRepeated() => Law.Holds((Validated<int> x, Validated<int> y, Validated<int> z) =>
    {
        var all = Validated.All([x, y, z]);
        var combined = Validated.Combine(x, y, z, (a, b, c) => new[] { a, b, c });
        return all.Errors.SequenceEqual(combined.Errors)
            && all.Match(values => values, _ => []).SequenceEqual(combined.Match(values => values, _ => []));
    });

    [Fact]
    public void MatchCallsTheCaseAtHand() => Law.Holds((Validated<int> x) =>
        x.Match(value => x == Validated.Valid(value) && x.IsValid, errors => x == Validated.Invalid<int>(errors) && !x.IsValid));

    [Fact]
    public void UnderNestsFromTheInside() => Law.Holds((Validated<int> x) =>
        x.Under("inner").Under("outer") == x.Under("outer.inner"));

    [Fact]
    public void EqualResultsHaveEqualHashCodes() => Law.Holds((Validated<int> x) =>
    {
        var copy = x.Match(Validated.Valid, errors => Validated.Invalid<int>([.. errors]));
        return copy == x && copy.GetHashCode() == x.GetHashCode();
    });
}
