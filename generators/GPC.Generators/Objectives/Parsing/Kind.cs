namespace GPC.Generators.Objectives.Parsing;

/// <summary>The types of the term language.</summary>
enum Kind
{
    Number,
    Real,
    PerRow,
    PerCluster,
    Matrix,
    Logits,
    Probabilities,
    LogProbabilities,
}
