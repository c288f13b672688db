using System.Globalization;
using Xunit;

namespace GPC.Tests.Validation;

public class ValidatedTests
{
    static readonly ValidationError Steps = ValidationError.At("steps", 0, "a number from 1 to 100", "use 1 or more");
    static readonly ValidationError Rate = ValidationError.At("rate", -0.5, "a number above 0", "use 0.1 to start with");

    [Fact]
    public void AnErrorReadsAsOneLine() => Assert.Equal("steps: found 0, expected a number from 1 to 100: use 1 or more", Steps.ToString());

    [Fact]
    public void TwoMistakesAreBothReported()
    {
        var result = Validated.Combine(Validated.Invalid<int>(Steps), Validated.Invalid<double>(Rate), (steps, rate) => steps * rate);

        Assert.Equal<IEnumerable<ValidationError>>([Steps, Rate], result.Errors);
        Assert.Equal($"{Steps}\n{Rate}", result.ToString());
    }

    [Fact]
    public void ACheckThatNeedsAValueDoesNotRunWithoutOne()
    {
        var result = Validated.Invalid<int>(Steps).Bind<int>(_ => throw new InvalidOperationException("ran"));

        Assert.Equal<IEnumerable<ValidationError>>([Steps], result.Errors);
    }

    [Theory]
    [InlineData("steps", "sgld", "sgld.steps")]
    [InlineData("[2].size", "layers", "layers[2].size")]
    [InlineData("", "sgld", "sgld")]
    [InlineData("steps", "", "steps")]
    public void PathsNest(string path, string parent, string expected) =>
        Assert.Equal(expected, (Steps with { Path = path }).Under(parent).Path);

    [Fact]
    public void NumbersReadTheSameInEveryCulture()
    {
        // Invariant globalization knows no other culture by name, so one is made.
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("0.5", ValidationError.At("rate", 0.5, "less", "lower it").Found);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void NothingFoundIsSaid() => Assert.Equal("nothing", ValidationError.At("rate", null, "a number", "write one").Found);

    [Fact]
    public void AnInvalidResultNeedsAnError()
    {
        var empty = Assert.Throws<ArgumentException>(() => Validated.Invalid<int>([]));
        Assert.Contains("at least one error, found none", empty.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Validated.Invalid<int>(errors: default));
    }

    [Fact]
    public void AValueReadsAsItself() => Assert.Equal("3", Validated.Valid(3).ToString());
}
