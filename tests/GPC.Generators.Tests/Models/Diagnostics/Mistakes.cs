using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>Declarations with mistakes, whose places are marked: <c>[|here|]</c>.</summary>
static class Mistakes
{
    /// <summary>
    /// Asserts that a declaration has one diagnostic at each mark, each given as <c>ID message</c>, and no other, of the compiler neither.
    /// </summary>
    public static void Found(string marked, params IReadOnlyList<string> expected)
    {
        var (source, places) = Unmark(marked);
        var (wanted, found) = (places.Zip(expected, (place, text) => $"{place} {text}").ToList(), Declare.Diagnose(source));
        Assert.True(wanted.SequenceEqual(found), $"Expected:\n{string.Join('\n', wanted)}\nFound:\n{string.Join('\n', found)}");
        Assert.Equal(places.Count, expected.Count);
    }

    /// <summary>Takes the marks out of a text and gives their places, as <c>line:column-column</c>.</summary>
    public static (string Source, IReadOnlyList<string> Places) Unmark(string marked)
    {
        var places = new List<string>();
        var lines = marked.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            while (lines[line].IndexOf("[|", StringComparison.Ordinal) is >= 0 and var start)
            {
                var end = lines[line].IndexOf("|]", StringComparison.Ordinal) - 2;
                lines[line] = lines[line].Remove(end + 2, 2).Remove(start, 2);
                places.Add($"{line + 1}:{start + 1}-{end + 1}");
            }
        }
        return (string.Join('\n', lines), places);
    }
}
