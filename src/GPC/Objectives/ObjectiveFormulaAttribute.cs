using System.ComponentModel;

namespace GPC.Objectives;

/// <summary>
/// What an objective's terms compute, for generators that see the objective in another assembly, where there is no source. For generated
/// code.
/// </summary>
/// <param name="inputs">Name and type of each input.</param>
/// <param name="options">Name and default of each option.</param>
/// <param name="terms">Name of each term, and which call is its value.</param>
/// <param name="calls">Each call of the term language: its name, the type of its result, and the earlier calls that are its
/// arguments.</param>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectiveFormulaAttribute(string[] inputs, string[] options, string[] terms, string[] calls) : Attribute
{
    /// <summary>Name and type of each input.</summary>
    public IReadOnlyList<string> Inputs { get; } = inputs;

    /// <summary>Name and default of each option.</summary>
    public IReadOnlyList<string> Options { get; } = options;

    /// <summary>Name of each term, and which call is its value.</summary>
    public IReadOnlyList<string> Terms { get; } = terms;

    /// <summary>Each call of the term language.</summary>
    public IReadOnlyList<string> Calls { get; } = calls;
}
