using GPC.Generators.Attributes;
using GPC.Generators.Declarations;

namespace GPC.Generators.Models.Parsing;

/// <summary>A class with <c>[Model]</c>, as it was written.</summary>
/// <param name="Shell">Where it stands.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Key">Its name in full, <c>global::</c> included.</param>
/// <param name="Definition">
/// The same for the class as it is declared, where it is in a generic one: a model may use itself with other type arguments.
/// </param>
/// <param name="Parameters">The parameters of its primary constructor.</param>
/// <param name="Layers">Its layers, in order.</param>
/// <param name="Input">The attribute that gives its input, if there is one.</param>
/// <param name="Output">The attribute that gives its output's role, if there is one.</param>
/// <param name="Energy">Whether its logits are an energy that a sampler differentiates.</param>
/// <param name="Completable">Whether code can be added to the class, whatever its layers are.</param>
/// <param name="Broken">Whether the compiler itself complains about its parameters.</param>
/// <param name="Inherited">The names of its base class that begin with an underscore, as the fields of its layers do.</param>
/// <param name="Problems">What is wrong with it apart from its layers.</param>
sealed record ModelSpec(
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
    EquatableArray<string> Inherited,
    EquatableArray<Problem> Problems
)
{
    /// <summary>
    /// The beginning of field names, with underscores before it until no field hides a member of the base class. Names of layers begin with
    /// a letter or digit, so that those of different layers stay different.
    /// </summary>
    /// <param name="name">The beginning, such as <c>fc1</c>.</param>
    /// <param name="suffixes">What follows it in each field.</param>
    public string Field(string name, params IReadOnlyCollection<string> suffixes)
    {
        name = "_" + name;
        while (suffixes.Any(suffix => Inherited.Contains(name + suffix)))
            name = "_" + name;
        return name;
    }

    /// <summary>The field that keeps the check of its parameters.</summary>
    public string CheckField => Field("checked", "");

    /// <summary>The keys of the models it names.</summary>
    public IEnumerable<string> References =>
        Layers
            .Concat(Input is null ? [] : [Input])
            .SelectMany(use => use.Types.Concat(use.Values.OfType<TypeValue>().Select(value => value.Type)))
            .Where(type => type.Kind == TypeUseKind.Model)
            .Select(type => type.Code)
            .Distinct();
}

/// <summary>A parameter of a model: a positive integer that stands for itself in dimensions.</summary>
sealed record ModelParameter(string Name, long? Default)
{
    /// <summary>Its name as an identifier.</summary>
    public string Code => SymbolDisplayFormats.Escape(Name);
}

/// <summary>A model with all models that it uses, directly or not.</summary>
sealed record ModelGraph(ModelSpec Model, EquatableArray<ModelSpec> Used)
{
    public ModelSpec? Find(string key) => Model.Key == key ? Model : Used.FirstOrDefault(model => model.Key == key);
}
