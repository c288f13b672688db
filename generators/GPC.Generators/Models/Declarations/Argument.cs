namespace GPC.Generators.Models.Declarations;

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">The parameter or property.</param>
/// <param name="Value">Its value.</param>
/// <param name="Property">Whether it is a property that was set.</param>
/// <param name="Written">False for a parameter that has its default value.</param>
/// <param name="Spread">Whether its values are arguments of their own.</param>
internal sealed record Argument(string Name, Value Value, bool Property, bool Written, bool Spread = false)
{
    public string Text => Property ? $"{Name} = {Value.Text}" : Spread && Value is Several several ? string.Join(", ", several.Items.Select(item => item.Text)) : Value.Text;
}
