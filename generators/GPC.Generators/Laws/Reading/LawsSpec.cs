using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Laws.Reading;

/// <summary>A test class with <c>[ObjectiveLaws]</c>, and its objective: all that is needed to write its laws.</summary>
/// <param name="Type">The class.</param>
/// <param name="Objective">The objective.</param>
/// <param name="ObjectiveName">The objective's class in full, with <c>global::</c>.</param>
/// <param name="Cases">How many cases each law is checked on.</param>
/// <param name="Replay">The replay text, or null.</param>
/// <param name="Members">Names of the members that the class has already.</param>
sealed record LawsSpec(
    TypeShell Type,
    ObjectiveSpec Objective,
    string ObjectiveName,
    int Cases,
    string? Replay,
    EquatableArray<string> Members
);
