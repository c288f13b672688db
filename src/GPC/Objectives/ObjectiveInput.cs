namespace GPC.Objectives;

/// <summary>An input of an objective.</summary>
/// <param name="Name">Its name in the terms.</param>
/// <param name="Type">Its type in the term language, such as <see cref="Terms.Logits"/>.</param>
/// <param name="Rows">The number of the size of its rows, or null; inputs with the same number have the same number of rows.</param>
/// <param name="Clusters">The number of the size of its clusters, or null.</param>
/// <param name="Role">What training gives it.</param>
public sealed record ObjectiveInput(string Name, Type Type, int? Rows, int? Clusters, InputRole Role = InputRole.None)
{
    /// <summary>Whether it is what a network makes of samples.</summary>
    internal bool IsOfNetwork => Role is InputRole.Data or InputRole.View or InputRole.ModelSamples or InputRole.Neighbour;

    internal int Rank => (Rows is null ? 0 : 1) + (Clusters is null ? 0 : 1);

    internal string Expected => (Rows, Clusters) switch
    {
        (not null, not null) => "[rows, clusters]",
        (not null, null) => "[rows]",
        _ => "[clusters]",
    };

    // The axes in the order of the tensor's dimensions.
    internal IEnumerable<(int Size, string Axis)> Axes
    {
        get
        {
            if (Rows is int rows) yield return (rows, "rows");
            if (Clusters is int clusters) yield return (clusters, "clusters");
        }
    }
}
