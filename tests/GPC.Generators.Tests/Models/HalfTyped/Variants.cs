using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Tests.Models.HalfTyped;

/// <summary>A source as it looks while it is typed.</summary>
static class Variants
{
    /// <summary>The source up to each of its characters; white space at the end makes no difference.</summary>
    public static IEnumerable<string> Cut(string source) =>
        Enumerable.Range(0, source.Length).Select(length => source[..length].TrimEnd()).Distinct();

    /// <summary>The source without each of its tokens.</summary>
    public static IEnumerable<string> WithoutAToken(string source) => Spans(source).Select(span => source.Remove(span.Start, span.Length));

    /// <summary>The source with two tokens that changed places, drawn at random.</summary>
    public static IEnumerable<string> Swapped(string source, int count, int seed)
    {
        var random = new Random(seed);
        var spans = Spans(source);
        for (var made = 0; made < count; made++)
        {
            var pair = new[] { random.Next(spans.Count), random.Next(spans.Count) }.Order().ToList();
            var (first, second) = (spans[pair[0]], spans[pair[1]]);
            if (pair[0] == pair[1])
                continue;
            yield return string.Concat(
                source.AsSpan(0, first.Start),
                source.AsSpan(second.Start, second.Length),
                source.AsSpan(first.End, second.Start - first.End),
                source.AsSpan(first.Start, first.Length)
            ) + source[second.End..];
        }
    }

    /// <summary>The source with each of its tokens replaced by one of another place, drawn at random.</summary>
    public static IEnumerable<string> Replaced(string source, int seed)
    {
        var random = new Random(seed);
        var spans = Spans(source);
        return
        [
            .. spans
                .Select(span => (span, Other: spans[random.Next(spans.Count)]))
                .Select(pair =>
                    string.Concat(
                        source.AsSpan(0, pair.span.Start),
                        source.AsSpan(pair.Other.Start, pair.Other.Length),
                        source.AsSpan(pair.span.End)
                    )
                ),
        ];
    }

    static List<Microsoft.CodeAnalysis.Text.TextSpan> Spans(string source) =>
        [
            .. CSharpSyntaxTree
                .ParseText(source, Harness.Sources.ParseOptions)
                .GetRoot()
                .DescendantTokens()
                .Select(token => token.Span)
                .Where(span => span.Length > 0),
        ];
}
