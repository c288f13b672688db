using Microsoft.CodeAnalysis;

namespace GPC.Generators.Diagnostics;

/// <summary>GPC3xxx: laws.</summary>
static partial class Catalogue
{
    const string Laws = "GPC.Laws";

    public static readonly DiagnosticDescriptor LawsClass = Error(
        "GPC3001",
        Laws,
        "A class of laws is a public partial test class",
        "'{0}' is declared as '{1}'; a class of laws is a 'public partial class' that xunit can create, without type parameters, and "
            + "the types around it are public and partial too"
    );

    public static readonly DiagnosticDescriptor LawsOfNoObjective = Error(
        "GPC3002",
        Laws,
        "Laws are those of an objective",
        "'{0}' is not an objective that laws can be derived from; name a class with [Objective], built with this version of GPC"
    );

    public static readonly DiagnosticDescriptor LawsWithoutXunit = Error(
        "GPC3003",
        Laws,
        "Laws are tests of xunit",
        "'{0}' has laws, but this project does not reference xunit; add the package xunit"
    );

    public static readonly DiagnosticDescriptor LawsSetting = Error(
        "GPC3004",
        Laws,
        "A setting of laws is out of range",
        "{0} is {1}; expected {2}"
    );

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> OfLaws { get; } =
        new[] { LawsClass, LawsOfNoObjective, LawsWithoutXunit, LawsSetting }.ToDictionary(rule => rule.Id);
}
