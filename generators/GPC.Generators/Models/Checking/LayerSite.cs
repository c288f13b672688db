using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>
/// What a layer sees when it is placed: its attribute, the shape that arrives, and a report for what is wrong. A layer reads
/// all its arguments before it looks at the shape, so that one mistake does not hide another.
/// </summary>
/// <param name="index">The layer's position.</param>
/// <param name="use">Its attribute.</param>
/// <param name="input">The shape it gets; null where an earlier mistake left it unknown.</param>
/// <param name="arguments">Reads its arguments.</param>
/// <param name="models">Gives the models it names.</param>
/// <param name="report">Takes what is wrong.</param>
sealed class LayerSite(int index, AttributeUse use, Shape? input, Arguments arguments, UsedModels models, Report report)
{
    public AttributeUse Use => use;

    /// <summary>The layer as a message names it: <c>Conv2d(64, 3)</c>.</summary>
    public string Text => use.Text;

    /// <summary>The shape that arrives, if it is known.</summary>
    public Shape? Input => input;

    public Arguments Arguments => arguments;

    public UsedModels Models => models;

    public Report Report => report;

    public Place At(string? argument = null, int item = -1) => new(Part.Layer, index, argument, item);

    /// <summary>
    /// The input, when it has a rank that the layer takes and is made of numbers; otherwise null, and the mistake is reported.
    /// </summary>
    /// <param name="ranks">The ranks, the batch not counted; none for any.</param>
    /// <param name="form">The form of the shape, such as <c>(B, channels, height, width)</c>.</param>
    /// <param name="advice">What to do about another shape.</param>
    public Shape? Expect(int[] ranks, string form, Func<Shape, string> advice)
    {
        if (input is not { Element: Element.Index })
            return ExpectForm(ranks, form, advice);
        report.Add(Catalogue.WrongElement, At(), Text, Element.Real.Words(), Element.Index.Words(), "put an Embedding before it");
        return null;
    }

    /// <summary>The input, of numbers, whatever its rank; otherwise null, and the mistake is reported.</summary>
    public Shape? ExpectNumbers() => Expect([], "numbers", _ => "");

    /// <summary>
    /// The input, of numbers or indices, when it has a rank that the layer takes; otherwise null, and the mistake is reported.
    /// </summary>
    public Shape? ExpectForm(int[] ranks, string form, Func<Shape, string> advice)
    {
        if (input is null || ranks.Length == 0 || ranks.Contains(input.Rank))
            return input;
        report.Add(Catalogue.WrongShape, At(), Text, form, input.Text, advice(input));
        return null;
    }

    /// <summary>The input as sequences; otherwise null, and the mistake is reported.</summary>
    public Shape? ExpectSequences() =>
        Expect([2], "(B, N, features)", shape =>
            shape.Rank == 3
                ? "an image is not a sequence; put PatchEmbedding before it"
                : "put a layer before it that gives sequences, such as PatchEmbedding or Embedding"
        );

    /// <summary>The input as sequences of channels; otherwise null, and the mistake is reported.</summary>
    public Shape? ExpectChannels() =>
        Expect([2], "(B, channels, length)", shape =>
            shape.Rank == 3
                ? "an image has two directions; use Conv2d, or put Reshape before it"
                : "sequences are needed here; put Reshape before it"
        );

    /// <summary>The input as images; otherwise null, and the mistake is reported.</summary>
    /// <param name="ofSequences">The layer that does the same to sequences, if there is one.</param>
    public Shape? ExpectImages(string? ofSequences = null) =>
        Expect([3], "(B, channels, height, width)", shape =>
            shape.Rank == 2
                ? $"a sequence has no height and width; {(ofSequences is null ? "" : $"use {ofSequences}, or ")}put Reshape before it"
                : "images are needed here; move the layer before Flatten, or put Reshape before it"
        );

    /// <summary>What two models on the same input take; null when one takes indices and the other numbers, which is reported.</summary>
    public Element? Taken(CheckedModel first, CheckedModel second)
    {
        var (one, other) = (first.Input!.Element, second.Input!.Element);
        if (one == Element.Any || other == Element.Any || one == other)
            return one == Element.Any ? other : one;
        report.Add(Catalogue.WrongElement, At(), Text, What(first), What(second), "use two models that take the same");
        return null;

        static string What(CheckedModel model) => $"the {model.Input!.Element.Words()} that {model.Model.Name} takes";
    }

    /// <summary>Checks a size that the layer states against the one it gets.</summary>
    /// <param name="argument">The optional argument that states it.</param>
    /// <param name="what">What is counted, in the plural.</param>
    /// <param name="found">The size that arrives; null where it is not known.</param>
    public void Stated(string argument, string what, Dim? found)
    {
        if (arguments.Size(argument, null) is not { } stated || found is null)
            return;
        var flatten = argument == "InFeatures" && input is { Rank: > 1 } && stated == input.Size;
        var advice = $"{(flatten ? "put Flatten before it, or " : "")}write {argument} = {found.Text}, or leave it out";
        report.Require(Relation.Equal, stated, found, () =>
            new Problem(
                Catalogue.WrongSize.Id,
                At(argument),
                new[] { Text, $"{stated.Text} {what}", $"{found.Text} (its input is {input})", advice }.ToEquatableArray(),
                Fix: found.Constant is null ? $"\"{found.Text}\"" : found.Text,
                Before: flatten ? "Flatten" : null
            )
        );
    }

    /// <summary>The problem that an argument is out of its range.</summary>
    public Problem OutOfRange(Place at, string expected, string found) =>
        new(Catalogue.OutOfRange.Id, at, at.Argument!, Text, expected, found);

    /// <summary>Checks that one size is a multiple of another.</summary>
    /// <returns>False when it is not, which then is reported.</returns>
    public bool Divides(Place at, string what, Dim number, string divisorWhat, Dim divisor, string advice) =>
        report.Require(Relation.MultipleOf, number, divisor, () =>
            new Problem(Catalogue.DoesNotDivide.Id, at, Text, what, divisorWhat, number.Text, divisor.Text, advice)
        );

    /// <summary>Checks an argument in each direction: every one of a list, or the one size for all until it fails.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="directions">Number of directions.</param>
    /// <param name="fits">Checks one direction; takes the place to report it at.</param>
    public bool InEachDirection(string argument, int directions, Func<int, Place, bool> fits)
    {
        var all = Enumerable.Range(0, directions);
        return use[argument] is Several
            ? all.Select(direction => fits(direction, At(argument, direction))).ToList().TrueForAll(fit => fit)
            : all.All(direction => fits(direction, At(argument)));
    }
}
