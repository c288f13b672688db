using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Laws.Parsing;

namespace GPC.Generators.Laws.Checking;

/// <summary>Checks classes of laws.</summary>
static class LawsChecker
{
    /// <summary>Whether the laws can be written: nothing is wrong with the class or its objective.</summary>
    public static bool IsValid(LawsSpec laws) => laws.Objective?.Spec is not null && !Check(laws).Any();

    public static IEnumerable<Problem> Check(LawsSpec laws)
    {
        if (laws.Unfit is { } unfit)
        {
            var place = unfit.Container is { } container ? Place.Containing(container) : Place.Class;
            yield return new(Catalogue.LawsClass.Id, place, unfit.Name, unfit.Declaration);
        }
        if (!laws.HasXunit)
            yield return new(Catalogue.LawsWithoutXunit.Id, Place.Class, laws.Name);
        if (laws.Cases < 1)
            yield return Setting("Cases", Literal.Integer(laws.Cases), "at least 1");
        if (laws.Replay is { } replay && !IsReplay(replay))
        {
            const string expected = "the text that a failing law shows: seed, odd gamma and size, with commas between";
            yield return Setting("Replay", $"\"{replay}\"", expected);
        }
        if (laws.Objective is { IsObjective: false } other)
            yield return new(Catalogue.LawsOfNoObjective.Id, Place.Input with { Argument = "objective" }, other.Name);
    }

    static Problem Setting(string name, string found, string expected) =>
        new(Catalogue.LawsSetting.Id, Place.Input with { Argument = name }, name, found, expected);

    // FsCheck draws from a generator whose gamma is odd.
    static bool IsReplay(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 3
            && ulong.TryParse(parts[0], out _)
            && ulong.TryParse(parts[1], out var gamma)
            && gamma % 2 == 1
            && int.TryParse(parts[2], out _);
    }
}
