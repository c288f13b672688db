namespace GPC.Generators.Tests.Objectives;

/// <summary>A random expression of the term language.</summary>
/// <param name="Type">Its type: L logits, P probabilities, Q log-probabilities, M matrix, R per row, C per cluster, S scalar.</param>
/// <param name="Template">Its text, with a place for each child.</param>
/// <param name="Children">Its parts.</param>
sealed record Tree(char Type, string Template, params Tree[] Children)
{
    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Template, Children);

    /// <summary>Smaller trees of the same type: descendants, and this one with a smaller child.</summary>
    public IEnumerable<Tree> Shrink() =>
        Descendants()
            .Where(tree => tree.Type == Type)
            .Concat(
                Children.SelectMany(
                    (child, index) =>
                        child
                            .Shrink()
                            .Select(smaller => this with { Children = [.. Children[..index], smaller, .. Children[(index + 1)..]] })
                )
            );

    IEnumerable<Tree> Descendants() => Children.SelectMany(child => child.Descendants().Prepend(child));
}
