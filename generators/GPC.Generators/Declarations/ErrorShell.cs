namespace GPC.Generators.Declarations;

/// <summary>
/// Writes the members of a declaration that has mistakes, so that code that uses them compiles and the mistakes are the only errors.
/// Because they are errors, none of these members ever runs.
/// </summary>
/// <param name="writer">Where to write.</param>
/// <param name="declaration">The declaration's name, as the exception gives it.</param>
sealed class ErrorShell(CodeWriter writer, string declaration)
{
    /// <summary>The body of a member, without the semicolon.</summary>
    public string Refusal { get; } =
        $"throw new global::System.NotSupportedException({Literal.Text($"The declaration of {declaration} has mistakes.")})";

    /// <summary>Writes the documentation of a member, and that alone.</summary>
    public CodeWriter Document(string member) => writer.Line($"/// <summary>{member}, once the declaration has no mistakes.</summary>");

    /// <summary>Writes a member that throws.</summary>
    /// <param name="name">Its name, for the documentation.</param>
    /// <param name="signature">The member as code, up to its body.</param>
    /// <param name="attributes">Lines between the documentation and the member.</param>
    public CodeWriter Member(string name, string signature, params string[] attributes) =>
        Document(name).Lines(attributes).Member($"{signature} =>", $"{Refusal};");
}
