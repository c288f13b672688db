using Microsoft.CodeAnalysis;

namespace GPC.Generators.Diagnostics;

/// <summary>GPC1xxx: objectives.</summary>
static partial class Catalogue
{
    const string Objectives = "GPC.Objectives";

    public static readonly DiagnosticDescriptor ObjectiveNotPartial = Error(
        "GPC1001",
        Objectives,
        "An objective is a static partial class",
        "'{0}' is declared as '{1}'; an objective is a 'static partial class' without type parameters, and the types around it are "
            + "partial too"
    );

    public static readonly DiagnosticDescriptor ObjectiveWithoutTerms = Error(
        "GPC1002",
        Objectives,
        "An objective has terms",
        "Objective '{0}' has no term; write at least one static method with [Term] that returns GPC.Terms.Real"
    );

    public static readonly DiagnosticDescriptor NotInTermLanguage = Error(
        "GPC1003",
        Objectives,
        "An expression is outside of the term language",
        "{0} can't be compiled into an objective; terms consist of arithmetic, the functions of GPC.Terms.Operations, constants, "
            + "parameters, locals, and static helper methods of '{1}'"
    );

    public static readonly DiagnosticDescriptor TermSignature = Error(
        "GPC1004",
        Objectives,
        "A term has the wrong signature",
        "Term '{0}': {1}"
    );

    public static readonly DiagnosticDescriptor RecursiveHelper = Error(
        "GPC1005",
        Objectives,
        "A helper of a term calls itself",
        "'{0}' calls itself; terms are written out in full when they are compiled, so helpers can't be recursive"
    );

    public static readonly DiagnosticDescriptor OptionDefault = Error(
        "GPC1006",
        Objectives,
        "An option has one default",
        "Option '{0}' {1}; every 'double' parameter of a term needs a default value, the same in all terms of '{2}'"
    );

    public static readonly DiagnosticDescriptor InputType = Error(
        "GPC1007",
        Objectives,
        "An input has one type",
        "Input '{0}' is '{1}' here, but '{2}' in an earlier term of '{3}'; parameters of the same name are the same input"
    );

    public static readonly DiagnosticDescriptor ConstantTerm = Error(
        "GPC1008",
        Objectives,
        "A term depends on its inputs",
        "Term '{0}' is the same whatever the inputs are, so it has no gradient; let it depend on an input, or remove it"
    );

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "GPC1009",
        Objectives,
        "A name is taken by generated code",
        "'{0}' is a name that generated code needs for itself; rename this {1}"
    );

    public static readonly DiagnosticDescriptor CollapseIsFree = Warning(
        "GPC1010",
        Objectives,
        "Nothing in the objective penalises a failure mode",
        "{0}: {1}; add a term against it, or accept it with [AcceptsCollapse(Collapse.{2}, \"reason\")]"
    );

    public static readonly DiagnosticDescriptor CollapseNotExamined = Info(
        "GPC1011",
        Objectives,
        "A failure mode is not examined",
        "{0} is not examined for Collapse.{1}: {2}"
    );

    public static readonly DiagnosticDescriptor InputRole = Error(
        "GPC1012",
        Objectives,
        "An input has one role in training",
        "Input '{0}' of '{1}' {2}"
    );

    public static readonly DiagnosticDescriptor NoRole = Error(
        "GPC1013",
        Objectives,
        "Training needs a role for each input",
        "'{0}' can't be trained, because its input '{1}' has no role; mark that parameter with [Data], [View], [ModelSamples], [Labels] "
            + "or [Neighbour], or with [Computed] if a Method of yours computes it"
    );
}
