using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Checking;

/// <summary>Reads an attribute's arguments; what can't be read is reported at the argument.</summary>
/// <param name="use">The attribute.</param>
/// <param name="at">The place of an argument, or of one of several values in it.</param>
/// <param name="scope">The dimensions that names stand for.</param>
/// <param name="report">Takes what is wrong.</param>
sealed class Arguments(AttributeUse use, Func<string?, int, Place> at, IReadOnlyDictionary<string, Dim> scope, Report report)
{
    /// <summary>The largest size of a dimension.</summary>
    const int Largest = int.MaxValue;

    /// <summary>Whether the argument was written.</summary>
    public bool Has(string name) => use[name] is not null and not Nothing;

    /// <summary>A size: an integer or a formula over the model's parameters.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="fallback">Its value where it is absent.</param>
    /// <param name="least">The least value allowed.</param>
    /// <returns>Null where it is absent without a default, or wrong, which then is reported.</returns>
    public Dim? Size(string name, Dim? fallback, int least = 1) => Absent(name) ? fallback : Size(use[name]!, name, -1, least);

    /// <summary>A size for each direction: one for all, or a list.</summary>
    public Extent? Extent(string name, int directions, Extent? fallback, int least = 1)
    {
        switch (use[name])
        {
            case null or Nothing when Absent(name):
                return fallback;
            case Several several when several.Items.Count == directions:
                var sizes = several.Items.Select((item, index) => Size(item, name, index, least)).ToList();
                return sizes.Contains(null) ? null : Dimensions.Extent.Of(sizes.OfType<Dim>());
            case Several several:
                var expected = directions == 1 ? "one size" : "one size, or two for height and width";
                Wrong(Catalogue.WrongKind, name, -1, expected, $"a list of {several.Items.Count}");
                return null;
            case var one:
                return Size(one!, name, -1, least) is { } all ? Dimensions.Extent.Of(all, directions) : null;
        }
    }

    /// <summary>Whether a word stands in place of a size.</summary>
    public bool Says(string name, string word) => use[name] is Words { Content: var content } && content == word;

    /// <summary>A list of sizes.</summary>
    /// <returns>Null where one of them is wrong, which then is reported.</returns>
    public IReadOnlyList<Dim>? Sizes(string name, int least = 1)
    {
        var items = use[name] switch
        {
            Several several => several.Items,
            null or Nothing => default,
            var one => new[] { one }.ToEquatableArray(),
        };
        var sizes = items.Select((item, index) => Size(item, name, index, least)).ToList();
        return sizes.Contains(null) ? null : sizes.OfType<Dim>().ToList();
    }

    public bool Flag(string name, bool fallback) => use[name] is Truth truth ? truth.Holds : fallback;

    /// <summary>A member of an enumeration.</summary>
    public string Choice(string name, string fallback)
    {
        if (use[name] is not Choice choice)
            return fallback;
        if (char.IsLetter(choice.Member[0]))
            return choice.Member;
        Wrong(Catalogue.OutOfRange, name, -1, "a member of its enumeration", choice.Member);
        return fallback;
    }

    /// <summary>A number, checked.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="fallback">Its value where it is absent or wrong.</param>
    /// <param name="accepts">What it may be; NaN and infinities are never accepted.</param>
    /// <param name="expected">The same in words.</param>
    public double Number(string name, double fallback, Func<double, bool> accepts, string expected)
    {
        var number = use[name] switch
        {
            Real real => real.Number,
            Whole whole => whole.Number,
            _ => fallback,
        };
        if (!double.IsNaN(number) && !double.IsInfinity(number) && accepts(number))
            return number;
        Wrong(Catalogue.OutOfRange, name, -1, expected, Literal.Number(number));
        return fallback;
    }

    /// <summary>One of several values as a size.</summary>
    public Dim? Size(Value value, string name, int item, int least)
    {
        switch (value)
        {
            case Whole whole:
                return InRange(whole.Number, name, item, least, whole.Text);
            case Words words:
                return Formula(words, name, item, least);
            case Unreadable:
                return null;
            default:
                var expected = "a whole number or a formula such as \"channels * 2\"";
                Wrong(Catalogue.WrongKind, name, item, expected, $"{value.Text}, {value.Kind}");
                return null;
        }
    }

    Dim? Formula(Words words, string name, int item, int least)
    {
        var (dim, fault) = DimParser.Parse(words.Content, parameter => scope.TryGetValue(parameter, out var bound) ? bound : null);
        var found = dim?.Constant is null ? words.Text : $"{words.Text}, which is {dim.Text}";
        if (dim is not null)
            return InRange(dim, name, item, least, found);
        report.Add(Catalogue.UnclearDimension, at(name, item), words.Text, fault!, Known());
        return null;
    }

    // A property that is set to null is as good as not set.
    bool Absent(string name) =>
        use.Arguments.FirstOrDefault(argument => argument.Name == name) is null or { Property: true, Value: Nothing };

    Dim? InRange(Dim dim, string name, int item, int least, string found)
    {
        if (dim.Constant is { } number && (number < least || number > Largest))
        {
            Wrong(Catalogue.OutOfRange, name, item, number < least ? $"at least {least}" : $"at most {Largest}", found);
            return null;
        }
        Problem TooSmall() => new(Catalogue.OutOfRange.Id, at(name, item), name, use.Text, $"at least {least}", dim.Text);
        return report.Require(Relation.AtLeast, dim, least, TooSmall) ? dim : null;
    }

    void Wrong(DiagnosticDescriptor descriptor, string name, int item, string expected, string found) =>
        report.Add(descriptor, at(name, item), name, use.Text, expected, found);

    string Known() =>
        scope.Count == 0
            ? "The model has no parameters: write a number, or give the class a primary constructor, such as (int channels)"
            : $"Dimensions are whole numbers, the parameters {string.Join(", ", scope.Keys)}, and + - * / of them";
}
