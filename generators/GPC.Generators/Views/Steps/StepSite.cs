using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;

namespace GPC.Generators.Views.Steps;

/// <summary>What a step sees when it is placed: its attribute, the shape that arrives, and a report for what is wrong.</summary>
/// <param name="use">Its attribute.</param>
/// <param name="index">Its position.</param>
/// <param name="input">The shape it gets; null where an earlier mistake left it unknown.</param>
/// <param name="groups">The views that it can apply.</param>
/// <param name="report">Takes what is wrong.</param>
sealed class StepSite(AttributeUse use, int index, Shape? input, UsedViews groups, Report report)
{
    /// <summary>Whether an argument was wrong.</summary>
    public bool Failed { get; private set; }

    public Shape? Input => input;

    /// <summary>The probability that a sample is changed, as C#.</summary>
    public string Probability(double fallback = 1) => Number("Probability", fallback, value => value is >= 0 and <= 1, "from 0 to 1");

    /// <summary>A number that is at least 0, as C#.</summary>
    public string NotNegative(string name) => Number(name, 0, value => value >= 0, "at least 0");

    /// <summary>A number as C#.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="fallback">Its value where it is absent.</param>
    /// <param name="accepts">What it may be; NaN and infinities are never accepted.</param>
    /// <param name="expected">The same in words.</param>
    public string Number(string name, double fallback, Func<double, bool> accepts, string expected)
    {
        var number = Value(name, fallback);
        if (!accepts(number) || double.IsNaN(number) || double.IsInfinity(number))
            Wrong(name, expected, Literal.Number(number));
        return Literal.Number(number);
    }

    public double Value(string name, double fallback) => Value(use[name]) ?? fallback;

    /// <summary>A list of numbers; items that are not numbers become NaN.</summary>
    public IReadOnlyList<double> Numbers(string name) =>
        use[name] is Several several ? [.. several.Items.Select(item => Value(item) ?? double.NaN)] : [];

    /// <summary>
    /// The views that its type arguments name; null where one can't be used, which is reported here or at its own declaration.
    /// </summary>
    public IReadOnlyList<CheckedViews>? Groups()
    {
        var found = use.Types.Select(type => groups.Find(type, At(), report)).OfType<CheckedViews>().ToList();
        return found.Count == use.Types.Count ? found : null;
    }

    /// <summary>Reports groups that give a shape which doesn't fit.</summary>
    public void WrongOutput(string expected, string found, string advice) =>
        report.Add(Catalogue.GroupShape, At(), use.Text, expected, found, advice);

    /// <summary>Reports an argument.</summary>
    public void Wrong(string name, string expected, string found, int item = -1)
    {
        Failed = true;
        report.Add(Catalogue.StepOutOfRange, At(name, item), name, use.Text, expected, found);
    }

    /// <summary>The input when it has a form that the step takes; otherwise null, and the mistake is reported.</summary>
    public Shape? Expect(Func<Shape, bool> takes, string form, string advice)
    {
        if (input is null || takes(input))
            return input;
        report.Add(Catalogue.StepShape, At(), use.Text, form, input.Text, advice);
        return null;
    }

    /// <summary>The input as images; otherwise null, and the mistake is reported.</summary>
    public Shape? ExpectImages() =>
        Expect(
            shape => shape.Rank == 3,
            "(B, channels, height, width)",
            "this step is for images; leave it out, or give [Input] three sizes"
        );

    static double? Value(Value? value) =>
        value switch
        {
            Real real => real.Number,
            Whole whole => whole.Number,
            _ => null,
        };

    Place At(string? argument = null, int item = -1) => new(Part.Layer, index, argument, item);
}
