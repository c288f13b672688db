using GPC.Generators.Declarations;
using GPC.Generators.Models.Declarations;

namespace GPC.Generators.Views;

/// <summary>A class with <c>[Views]</c>, as it was written.</summary>
/// <param name="Shell">Where it stands.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Key">Its name in full, <c>global::</c> included.</param>
/// <param name="Definition">The same for the class as it is declared, where it is generic or in a generic one.</param>
/// <param name="Input">The attribute that gives its input, if there is one.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Completable">Whether code can be added to the class, whatever its steps are.</param>
/// <param name="Problems">What is wrong with it apart from its steps.</param>
internal sealed record ViewsDeclaration(
    TypeShell Shell,
    string Name,
    string Key,
    string Definition,
    AttributeUse? Input,
    EquatableArray<AttributeUse> Steps,
    bool Completable,
    EquatableArray<Problem> Problems)
{
    /// <summary>The keys of the views it names.</summary>
    public IEnumerable<string> References => Steps.SelectMany(step => step.Types).Where(type => type.Kind == TypeKind.Views).Select(type => type.Code).Distinct();
}
