namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>
/// A layer as it is written in a declaration, and the shape it gives by PyTorch's documentation: worked out here, apart from the generator.
/// </summary>
sealed record Layer(string Text, int[] Output)
{
    public override string ToString() => Text;
}
