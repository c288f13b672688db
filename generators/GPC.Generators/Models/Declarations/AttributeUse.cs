namespace GPC.Generators.Models.Declarations;

/// <summary>An attribute as it was written on a model.</summary>
/// <param name="Kind">The attribute's name without <c>Attribute</c>.</param>
/// <param name="Types">Its type arguments.</param>
/// <param name="Arguments">Its arguments by name: the constructor's parameters, then the properties that were set.</param>
/// <param name="Broken">Whether the compiler itself complains about it.</param>
internal sealed record AttributeUse(string Kind, EquatableArray<TypeUse> Types, EquatableArray<Argument> Arguments, bool Broken)
{
    public Value? this[string name] => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>As it is shown to people: <c>Conv2d(64, 3, Stride = 2)</c>. Its name is left out.</summary>
    public string Text
    {
        get
        {
            var types = Types.Count == 0 ? "" : $"<{string.Join(", ", Types.Select(type => type.Name))}>";
            var written = Arguments.Where(argument => argument.Written && argument.Name != "Name").ToList();
            return written.Count == 0 ? Kind + types : $"{Kind}{types}({string.Join(", ", written.Select(argument => argument.Text))})";
        }
    }
}
