namespace GPC.Mutants;

/// <summary>A mistake that a law has to notice.</summary>
/// <param name="Name">What it is.</param>
/// <param name="File">Where it is made.</param>
/// <param name="Old">The text that it replaces, which is there once.</param>
/// <param name="New">The text that it writes.</param>
/// <param name="Law">A part of the names of the tests of which one has to fail.</param>
sealed record Mutant(string Name, string File, string Old, string New, string Law)
{
    public static IEnumerable<Mutant> Read(Repository repository)
    {
        var next = new Mutant("", "", "", "", "");
        foreach (var line in repository.Read("tests/mutants.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            next = line switch
            {
                _ when line.StartsWith("file: ", StringComparison.Ordinal) => next with { File = line[6..] },
                _ when line.StartsWith("- ", StringComparison.Ordinal) => next with { Old = line[2..] },
                _ when line.StartsWith("+ ", StringComparison.Ordinal) => next with { New = line[2..] },
                _ when line.StartsWith("law: ", StringComparison.Ordinal) => next with { Law = line[5..] },
                _ => next with { Name = line },
            };
            if (line.StartsWith("law: ", StringComparison.Ordinal))
                yield return next;
        }
    }

    /// <summary>The text of a source with this mistake in it.</summary>
    public string Apply(string path, string text) =>
        path != File ? text
        : text.Split(Old).Length == 2 ? text.Replace(Old, New, StringComparison.Ordinal)
        : throw new BuildException($"\"{Old}\" is not there exactly once in {File}");
}
