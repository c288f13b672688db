namespace GPC.Configs.Checking;

/// <summary>What sort of mistake it is; each has a diagnostic of its own.</summary>
internal enum ProblemKind
{
    UnknownKey,
    DuplicateKey,
    WrongType,
    OutOfLimits,
    Missing,
    BrokenRule,
    UnwiseRule,
    NotJson,
    UnknownConfig,
    WrongBase,
    WrongName,
}
