using GPC.Generators.Declarations;

namespace GPC.Generators.Models.Declarations;

/// <summary>A class with <c>[Model]</c>, as it was written.</summary>
/// <param name="Shell">Where it stands.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Key">Its name in full, <c>global::</c> included.</param>
/// <param name="Definition">The same for the class as it is declared, where it is in a generic one: a model may use itself in another guise.</param>
/// <param name="Parameters">The parameters of its primary constructor.</param>
/// <param name="Layers">Its layers, in order.</param>
/// <param name="Input">The attribute that gives its input, if there is one.</param>
/// <param name="Output">The attribute that gives its output's role, if there is one.</param>
/// <param name="Energy">Whether its logits are an energy that a sampler differentiates.</param>
/// <param name="Completable">Whether code can be added to the class, whatever its layers are.</param>
/// <param name="Broken">Whether the compiler itself complains about its parameters.</param>
/// <param name="Problems">What is wrong with it apart from its layers.</param>
internal sealed record ModelDeclaration(
    TypeShell Shell,
    string Name,
    string Key,
    string Definition,
    EquatableArray<ModelParameter> Parameters,
    EquatableArray<AttributeUse> Layers,
    AttributeUse? Input,
    AttributeUse? Output,
    bool Energy,
    bool Completable,
    bool Broken,
    EquatableArray<Problem> Problems)
{
    /// <summary>The keys of the models it names.</summary>
    public IEnumerable<string> References => Layers.Concat(Input is null ? [] : [Input])
        .SelectMany(use => use.Types.Concat(use.Arguments.Select(argument => argument.Value).OfType<TypeValue>().Select(value => value.Type)))
        .Where(type => type.Kind == TypeKind.Model)
        .Select(type => type.Code)
        .Distinct();
}
