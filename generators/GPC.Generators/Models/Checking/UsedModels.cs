using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Layers;
using GPC.Generators.Models.Parsing;

namespace GPC.Generators.Models.Checking;

/// <summary>The models that a model uses, each checked with the numbers it is given.</summary>
/// <param name="graph">All models that are named.</param>
/// <param name="user">The model that uses them.</param>
/// <param name="check">Checks a model with values of its parameters.</param>
sealed class UsedModels(ModelGraph graph, ModelSpec user, Func<ModelSpec, EquatableArray<Dim>, CheckedModel> check)
{
    /// <summary>A model as a layer, given the shape that arrives.</summary>
    /// <param name="site">The layer.</param>
    /// <param name="type">The model's type.</param>
    /// <param name="at">Where the type was named.</param>
    /// <param name="argument">The argument with the values of its parameters.</param>
    /// <param name="input">The shape it gets.</param>
    /// <returns>Null where something is wrong, here or in the used model itself; what is wrong here is reported.</returns>
    public CheckedModel? Place(LayerSite site, TypeUse type, Place at, string argument, Shape? input)
    {
        var isModule = type.Kind == TypeUseKind.Module;
        var advice = isModule ? $"write [Custom<{type.Name}>] for a module written by hand" : "give its class [Model]";
        if (Find(type, at, site.Report, advice) is not { } model)
            return null;
        if (site.Arguments.Sizes(argument) is not { } given)
            return null;
        if (Bind(model, given, input, site.At(argument), site.Report) is not { } bound || input is null)
            return null;
        if (!check(model, Standing(model)).Valid)
            return null;

        var used = check(model, bound);
        if (used.Input is null)
            return null;
        if ((WrongShape(used, input, at) ?? WrongElement(used, input, at) ?? DoesNotFit(used, at)) is { } problem)
            site.Report.Add(problem);
        else if (used.Valid)
            return used;
        return null;
    }

    static Problem? WrongShape(CheckedModel used, Shape input, Place at)
    {
        var expected = used.Input!;
        if (Fits(input, expected))
            return null;
        var flatten = expected.Rank == 1 && input.Rank > 1 && expected.Dims[0] == input.Size;
        var advice = flatten
            ? "put Flatten before it"
            : $"put a layer before it that gives {expected.Text}, or change [Input] of {used.Model.Name}";
        return new(
            Catalogue.WrongShape.Id,
            at,
            new[] { used.Text, expected.Text, input.Text, advice }.ToEquatableArray(),
            Before: flatten ? "Flatten" : null
        );
    }

    static Problem? WrongElement(CheckedModel used, Shape input, Place at)
    {
        var (expected, found) = (used.Input!.Element, input.Element);
        if (!used.Valid || found == expected || found == Element.Any || expected == Element.Any)
            return null;
        var advice = expected == Element.Index ? "put it before all layers that compute" : "put an Embedding before it";
        return new(Catalogue.WrongElement.Id, at, used.Text, expected.Words(), found.Words(), advice);
    }

    static Problem? DoesNotFit(CheckedModel used, Place at) =>
        !used.Valid && used.FirstMistake is { } mistake
            ? new(Catalogue.DoesNotFit.Id, at, used.Text, $"in {used.Model.Name}, {mistake.Message}")
            : null;

    /// <summary>A model whose input is taken over, with the values of its parameters.</summary>
    public CheckedModel? OfInput(TypeUse type, Arguments arguments, Report report)
    {
        const string Advice = "the input is given by a model, or by a role and a shape such as [Input<Embeddings>(64)]";
        var at = Attributes.Place.Input;
        if (Find(type, at, report, Advice) is not { } model || arguments.Sizes("shape") is not { } given)
            return null;
        return Bind(model, given, null, at with { Argument = "shape" }, report) is { } bound ? check(model, bound) : null;
    }

    /// <summary>The role of a layer's result, as far as it is known without the shape of the input.</summary>
    public Role LikelyRole(AttributeUse use) =>
        LayerCatalogue.ResultOf(use.Kind) switch
        {
            LayerResult.Logits => Role.ClusterLogits,
            LayerResult.OfModel when use.Types.Count == 1 && graph.Find(use.Types[0].Code) is { } model => check(
                model,
                Standing(model)
            ).OutputRole,
            _ => Role.Embeddings,
        };

    /// <summary>The parameters of a model as symbols: the value of each is the parameter itself.</summary>
    public static EquatableArray<Dim> Standing(ModelSpec model) =>
        model.Parameters.Select(parameter => Dim.Parameter(parameter.Name)).ToEquatableArray();

    ModelSpec? Find(TypeUse type, Place at, Report report, string advice)
    {
        if (type.Kind == TypeUseKind.Unknown)
            return null;
        if (type.Kind != TypeUseKind.Model || graph.Find(type.Code) is not { } model)
        {
            report.Add(Catalogue.NotAModel, at, type.Name, advice);
            return null;
        }
        if (Cycle(model) is not { } cycle)
            return model;
        // A cycle is one mistake, reported for the first of its models by name.
        if (cycle.All(other => string.CompareOrdinal(user.Definition, other.Definition) <= 0))
            report.Add(Catalogue.UsesItself, at, user.Name, string.Join(" -> ", cycle.Select(other => other.Name).Prepend(user.Name)));
        return null;
    }

    static EquatableArray<Dim>? Bind(ModelSpec model, IReadOnlyList<Dim> given, Shape? input, Place at, Report report)
    {
        var values = new List<Dim>();
        foreach (var (parameter, index) in model.Parameters.Select((parameter, index) => (parameter, index)))
        {
            var value = index < given.Count ? given[index] : Read(model, parameter.Name, input) ?? parameter.Default;
            if (value is null)
            {
                if (input is not null || !Readable(model, parameter.Name))
                    Refuse(at with { Argument = null }, $"give '{parameter.Name}', which can't be read off the shape that arrives");
                return null;
            }
            values.Add(value);
        }
        if (given.Count <= model.Parameters.Count)
            return values.ToEquatableArray();
        Refuse(at with { Item = values.Count }, values.Count == 0 ? "leave them out" : "give one for each parameter, in this order");
        return null;

        void Refuse(Place place, string advice)
        {
            var expected = model.Parameters.Count switch
            {
                0 => "no parameters",
                1 => $"the parameter {model.Parameters[0].Name}",
                _ => $"the parameters ({string.Join(", ", model.Parameters.Select(parameter => parameter.Name))})",
            };
            var found = given.Count == 1 ? "1 value" : $"{given.Count} values";
            report.Add(Catalogue.WrongArguments, place, model.Name, expected, found, advice);
        }
    }

    static bool Readable(ModelSpec model, string parameter) => Position(model, parameter) >= 0;

    // A parameter that stands alone in [Input] is what arrives in that place.
    static Dim? Read(ModelSpec model, string parameter, Shape? input) =>
        Position(model, parameter) is >= 0 and var position && position < input?.Rank ? input.Dims[position] : null;

    static int Position(ModelSpec model, string parameter) =>
        model.Input?["shape"] is Several shape
            ? shape.Items.ToList().FindIndex(item => item is Words words && words.Content.Trim().TrimStart('@') == parameter)
            : -1;

    static bool Fits(Shape found, Shape expected) =>
        found.Rank == expected.Rank
        && found.Dims.Zip(expected.Dims, (one, other) => Relation.Equal.Decide(one, other) ?? true).All(equal => equal);

    /// <summary>The path from a used model back to the model that uses it.</summary>
    IReadOnlyList<ModelSpec>? Cycle(ModelSpec from)
    {
        var seen = new HashSet<string>();
        return Walk(from);

        IReadOnlyList<ModelSpec>? Walk(ModelSpec model)
        {
            if (model.Definition == user.Definition)
                return [model];
            if (!seen.Add(model.Key))
                return null;
            var ways = model.References.Select(graph.Find).OfType<ModelSpec>().Select(Walk);
            return ways.FirstOrDefault(way => way is not null) is { } rest ? [model, .. rest] : null;
        }
    }
}
