namespace GPC.Generators.Objectives.Parsing;

/// <summary>The types of the term language.</summary>
enum Kind
{
    Number,
    Scalar,
    PerRow,
    PerCluster,
    Matrix,
    Logits,
    Probabilities,
    LogProbabilities,
}
