namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>A random model.</summary>
sealed record Stack(int[] Input, IReadOnlyList<Layer> Layers)
{
    public int[] Output => Layers.Count == 0 ? Input : Layers[^1].Output;

    /// <summary>The declaration.</summary>
    public string Source(string name) =>
        $"""
            [Model, Input({string.Join(", ", Input)})]
            {string.Concat(Layers.Select(layer => $"[{layer.Text}]\n"))}public sealed partial class {name};

            """;

    public override string ToString() => $"[Input({string.Join(", ", Input)})] {string.Concat(Layers.Select(layer => $"[{layer}]"))}";
}
