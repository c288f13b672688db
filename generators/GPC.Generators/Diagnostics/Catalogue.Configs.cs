using GPC.Configs.Checking;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Diagnostics;

/// <summary>Configs: GPC2001 to GPC2099.</summary>
static partial class Catalogue
{
    const string Configs = "GPC.Configs";

    public static readonly DiagnosticDescriptor ConfigShape = Error(
        "GPC2001",
        Configs,
        "This type can't be a config",
        "{0} can't be a config: {1}"
    );
    public static readonly DiagnosticDescriptor SettingShape = Error(
        "GPC2002",
        Configs,
        "This property can't be a setting",
        "{0} can't be a setting: {1}"
    );
    public static readonly DiagnosticDescriptor LimitShape = Error(
        "GPC2003",
        Configs,
        "This limit does not fit",
        "{0} does not fit {1}: {2}"
    );
    public static readonly DiagnosticDescriptor RuleShape = Error(
        "GPC2004",
        Configs,
        "This method can't be a rule",
        "{0} can't be a rule: {1}"
    );
    public static readonly DiagnosticDescriptor ConfigCycle = Error(
        "GPC2005",
        Configs,
        "A config holds itself",
        "{0} holds {1}, which holds {0} again: settings must end somewhere, remove one of the two"
    );
    public static readonly DiagnosticDescriptor SameKey = Error(
        "GPC2006",
        Configs,
        "Two settings have one name in JSON",
        "{0} and {1} are both \"{2}\" in JSON: rename one of the two"
    );
    public static readonly DiagnosticDescriptor OutOfLimits = Error("GPC2010", Configs, "Value out of limits", "{0}");
    public static readonly DiagnosticDescriptor BrokenRule = Error("GPC2011", Configs, "Settings break a rule", "{0}");
    public static readonly DiagnosticDescriptor UnwiseRule = Warning("GPC2012", Configs, "Settings are unwise", "{0}");
    public static readonly DiagnosticDescriptor MissingSetting = Error("GPC2013", Configs, "Required setting missing", "{0}");
    public static readonly DiagnosticDescriptor NotJson = Error("GPC2020", Configs, "Settings file is not JSON", "{0}");
    public static readonly DiagnosticDescriptor UnknownConfig = Error("GPC2021", Configs, "Settings file of no known config", "{0}");
    public static readonly DiagnosticDescriptor UnknownKey = Error("GPC2022", Configs, "Unknown setting", "{0}");
    public static readonly DiagnosticDescriptor DuplicateKey = Error("GPC2023", Configs, "Setting given twice", "{0}");
    public static readonly DiagnosticDescriptor WrongType = Error("GPC2024", Configs, "Value of the wrong type", "{0}");
    public static readonly DiagnosticDescriptor WrongBase = Error("GPC2025", Configs, "Settings file extends what it can't", "{0}");
    public static readonly DiagnosticDescriptor WrongName = Error("GPC2026", Configs, "Settings file without a name of its own", "{0}");

    public static DiagnosticDescriptor Of(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.OutOfLimits => OutOfLimits,
            ProblemKind.BrokenRule => BrokenRule,
            ProblemKind.UnwiseRule => UnwiseRule,
            ProblemKind.Missing => MissingSetting,
            ProblemKind.NotJson => NotJson,
            ProblemKind.UnknownConfig => UnknownConfig,
            ProblemKind.UnknownKey => UnknownKey,
            ProblemKind.DuplicateKey => DuplicateKey,
            ProblemKind.WrongBase => WrongBase,
            ProblemKind.WrongName => WrongName,
            _ => WrongType,
        };
}
