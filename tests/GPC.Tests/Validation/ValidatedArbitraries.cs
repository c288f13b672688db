using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace GPC.Tests.Validation;

/// <summary>Random results for the laws: as often valid as not, with one to four errors.</summary>
public static class ValidatedArbitraries
{
    static readonly Gen<ValidationError> Error =
        from path in Gen.Elements("", "a", "a.b", "[0]", "list[1].c")
        from found in Gen.Choose(0, 9)
        select ValidationError.At(path, found, "ten", "add some");

    static readonly Gen<ImmutableArray<ValidationError>> Errors =
        from count in Gen.Choose(1, 4)
        from errors in Gen.ArrayOf(Error, count)
        select errors.ToImmutableArray();

    public static Arbitrary<Validated<int>> Validated() => Result(ArbMap.Default.GeneratorFor<int>()).ToArbitrary();

    public static Arbitrary<Func<int, Validated<int>>> Check() =>
        (
            from divisor in Gen.Choose(2, 4)
            from errors in Errors
            from shift in Gen.Choose(-5, 5)
            select (Func<int, Validated<int>>)(
                value => value % divisor == 0 ? GPC.Validated.Invalid<int>(errors) : GPC.Validated.Valid(value + shift)
            )
        ).ToArbitrary();

    static Gen<Validated<T>> Result<T>(Gen<T> values) =>
        Gen.OneOf(values.Select(GPC.Validated.Valid), Errors.Select(GPC.Validated.Invalid<T>));
}
