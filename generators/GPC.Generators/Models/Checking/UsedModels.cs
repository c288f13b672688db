using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>The models that a model uses, each checked with the numbers it is given.</summary>
internal sealed class UsedModels(ModelGraph graph, ModelDeclaration user, Func<ModelDeclaration, EquatableArray<Dim>, ModelShapes> infer)
{
    /// <summary>A model as a layer, given the shape that arrives.</summary>
    /// <param name="site">The layer.</param>
    /// <param name="type">The model's type.</param>
    /// <param name="at">Where the type was named.</param>
    /// <param name="argument">The argument with the values of its parameters.</param>
    /// <param name="input">The shape it gets.</param>
    /// <returns>Null where something is wrong, here or in the used model itself; what is wrong here is reported.</returns>
    public ModelShapes? Place(LayerSite site, TypeUse type, Place at, string argument, Shape? input)
    {
        if (Find(type, at, site.Report, type.Kind == TypeKind.Module ? $"write [Custom<{type.Name}>] for a module written by hand" : "give its class [Model]") is not { } model) return null;
        if (site.Arguments.Sizes(argument) is not { } given) return null;
        if (Bind(model, given, input, site.At(argument), site.Report) is not { } bound || input is null) return null;
        if (!infer(model, Standing(model)).Valid) return null;

        var shapes = infer(model, bound);
        if (shapes.Input is not { } expected) return null;
        if (!Fits(input, expected))
        {
            var flatten = expected.Rank == 1 && input.Rank > 1 && expected.Dims[0] == input.Size;
            site.Report.Add(new(
                Catalogue.WrongShape.Id,
                at,
                new[] { shapes.Text, expected.Text, input.Text, flatten ? "put Flatten before it" : $"put a layer before it that gives {expected.Text}, or change [Input] of {model.Name}" }.ToEquatableArray(),
                Before: flatten ? "Flatten" : null));
            return null;
        }
        if (shapes.Valid && input.Element != expected.Element && input.Element != Element.Any && expected.Element != Element.Any)
        {
            site.Report.Add(Catalogue.WrongElement, at, shapes.Text, Messages.Of(expected.Element), Messages.Of(input.Element), expected.Element == Element.Index ? "put it before all layers that compute" : "put an Embedding before it");
            return null;
        }
        if (shapes.Valid) return shapes;
        if (shapes.FirstMistake is { } mistake) site.Report.Add(Catalogue.DoesNotFit, at, shapes.Text, $"in {model.Name}, {Messages.Of(mistake)}");
        return null;
    }

    /// <summary>A model whose input is taken over, with the values of its parameters.</summary>
    public ModelShapes? OfInput(TypeUse type, Arguments arguments, Report report)
    {
        if (Find(type, Declarations.Place.Input, report, "the input is given by a model, or by a role and a shape such as [Input<Embeddings>(64)]") is not { } model || arguments.Sizes("shape") is not { } given) return null;
        return Bind(model, given, null, Declarations.Place.Input with { Argument = "shape" }, report) is { } bound ? infer(model, bound) : null;
    }

    /// <summary>The role that a layer gives, as far as that can be told without the shape it gets.</summary>
    public Role LikelyRole(AttributeUse use) => use switch
    {
        { Kind: "Linear" or "Prototypes" } => Role.Logits,
        { Kind: "Use" or "Repeat", Types.Count: 1 } when graph.Find(use.Types[0].Code) is { } model => infer(model, Standing(model)).OutputRole,
        _ => Role.Embeddings,
    };

    /// <summary>The model's parameters standing for themselves.</summary>
    public static EquatableArray<Dim> Standing(ModelDeclaration model) => model.Parameters.Select(parameter => Dim.Parameter(parameter.Name)).ToEquatableArray();

    private ModelDeclaration? Find(TypeUse type, Place at, Report report, string advice)
    {
        if (type.Kind == TypeKind.Unknown) return null;
        if (type.Kind != TypeKind.Model || graph.Find(type.Code) is not { } model)
        {
            report.Add(Catalogue.NotAModel, at, type.Name, advice);
            return null;
        }
        if (Circle(model) is not { } circle) return model;
        // A circle is one mistake: the first of its models by name reports it.
        if (circle.All(other => string.CompareOrdinal(user.Definition, other.Definition) <= 0))
            report.Add(Catalogue.UsesItself, at, user.Name, string.Join(" -> ", circle.Select(other => other.Name).Prepend(user.Name)));
        return null;
    }

    private static EquatableArray<Dim>? Bind(ModelDeclaration model, IReadOnlyList<Dim> given, Shape? input, Place at, Report report)
    {
        var values = new List<Dim>();
        foreach (var (parameter, index) in model.Parameters.Select((parameter, index) => (parameter, index)))
        {
            var value = index < given.Count ? given[index] : Read(model, parameter.Name, input) ?? parameter.Default;
            if (value is null)
            {
                if (input is not null || !Readable(model, parameter.Name)) Refuse(at with { Argument = null }, $"give '{parameter.Name}', which can't be read off the shape that arrives");
                return null;
            }
            values.Add(value);
        }
        if (given.Count <= model.Parameters.Count) return values.ToEquatableArray();
        Refuse(at with { Item = values.Count }, values.Count == 0 ? "leave them out" : "give one for each parameter, in this order");
        return null;

        void Refuse(Place place, string advice) => report.Add(
            Catalogue.WrongArguments, place, model.Name, model.Parameters.Count switch
            {
                0 => "no parameters",
                1 => $"the parameter {model.Parameters[0].Name}",
                _ => $"the parameters ({string.Join(", ", model.Parameters.Select(parameter => parameter.Name))})",
            },
            given.Count == 1 ? "1 value" : $"{given.Count} values", advice);
    }

    private static bool Readable(ModelDeclaration model, string parameter) => Position(model, parameter) >= 0;

    // A parameter that stands alone in [Input] is what arrives in that place.
    private static Dim? Read(ModelDeclaration model, string parameter, Shape? input) =>
        Position(model, parameter) is >= 0 and var position && position < input?.Rank ? input.Dims[position] : null;

    private static int Position(ModelDeclaration model, string parameter) => model.Input?["shape"] is Several shape
        ? shape.Items.ToList().FindIndex(item => item is Words words && words.Content.Trim().TrimStart('@') == parameter)
        : -1;

    private static bool Fits(Shape found, Shape expected) =>
        found.Rank == expected.Rank
        && found.Dims.Zip(expected.Dims, (one, other) => Relation.Equal.Decide(one, other) ?? true).All(equal => equal);

    /// <summary>The way from a used model back to the user.</summary>
    private IReadOnlyList<ModelDeclaration>? Circle(ModelDeclaration from)
    {
        var seen = new HashSet<string>();
        return Walk(from);

        IReadOnlyList<ModelDeclaration>? Walk(ModelDeclaration model)
        {
            if (model.Definition == user.Definition) return [model];
            if (!seen.Add(model.Key)) return null;
            return model.References.Select(graph.Find).OfType<ModelDeclaration>().Select(Walk).FirstOrDefault(way => way is not null) is { } rest ? [model, .. rest] : null;
        }
    }
}
