namespace GPC.Objectives;

/// <summary>The failure modes of clustering without labels.</summary>
public enum Collapse
{
    /// <summary>Every point gets the same embedding, so the same posterior.</summary>
    Representation,

    /// <summary>Every point gets the same cluster with certainty.</summary>
    Cluster,

    /// <summary>Posteriors are swapped between points, so that the views of a point disagree.</summary>
    Permutation,
}
