using Microsoft.CodeAnalysis;

namespace GPC.Generators.Diagnostics;

/// <summary>Models: GPC0001 to GPC0099.</summary>
static partial class Catalogue
{
    const string Models = "GPC.Models";

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "GPC0001",
        Models,
        "A model's class must be partial",
        "{0} must be partial, because the generator completes it{1}: write 'partial' before 'class'"
    );

    public static readonly DiagnosticDescriptor UnsuitableClass = Error(
        "GPC0002",
        Models,
        "A model must be a plain class",
        "{0} can't be a model, because it {1}: {2}"
    );

    public static readonly DiagnosticDescriptor NoInput = Error(
        "GPC0003",
        Models,
        "A model needs the shape of its input",
        "{0} has no [Input]: add [Input(...)] with the shape of one sample, without the batch, such as [Input(3, 32, 32)]"
    );

    public static readonly DiagnosticDescriptor UnsuitableParameter = Error(
        "GPC0004",
        Models,
        "A model's parameters are whole numbers",
        "Parameter '{0}' of {1} must be an int passed by value, found {2}: dimensions are the only parameters of a model"
    );

    public static readonly DiagnosticDescriptor NoLayers = Error(
        "GPC0005",
        Models,
        "A model needs layers",
        "{0} has no layers: add them as attributes, in order, such as [Linear(100), ReLU]"
    );

    public static readonly DiagnosticDescriptor LayersSpread = Error(
        "GPC0006",
        Models,
        "A model's layers must stand in one place",
        "{0} is the first layer of {1} on another partial declaration, and the order of declarations is not fixed: move all layers to "
            + "one of them"
    );

    public static readonly DiagnosticDescriptor LayersWithoutModel = Error(
        "GPC0007",
        Models,
        "Layers need [Model]",
        "{0} has {1} but no [Model], so nothing is generated for it: add [Model], or remove what belongs to it"
    );

    public static readonly DiagnosticDescriptor TwoInputs = Error(
        "GPC0008",
        Models,
        "A model has one input",
        "{0} has a second [Input]: keep one"
    );

    public static readonly DiagnosticDescriptor UnclearDimension = Error(
        "GPC0010",
        Models,
        "A dimension can't be read",
        "The dimension {0} can't be read: {1}. {2}"
    );

    public static readonly DiagnosticDescriptor WrongKind = Error(
        "GPC0011",
        Models,
        "An argument is of the wrong kind",
        "{0} of {1} must be {2}, found {3}"
    );

    public static readonly DiagnosticDescriptor OutOfRange = Error(
        "GPC0012",
        Models,
        "An argument is out of range",
        "{0} of {1} must be {2}, found {3}"
    );

    public static readonly DiagnosticDescriptor UnsuitableName = Error(
        "GPC0013",
        Models,
        "A name can't be used",
        "The name \"{0}\" can't be used: {1}"
    );

    public static readonly DiagnosticDescriptor WrongShape = Error(
        "GPC0020",
        Models,
        "A layer gets a shape it can't take",
        "{0} expects {1}, gets {2}: {3}"
    );

    public static readonly DiagnosticDescriptor WrongSize = Error(
        "GPC0021",
        Models,
        "A layer gets another size than it says",
        "{0} expects {1}, gets {2}: {3}"
    );

    public static readonly DiagnosticDescriptor KernelTooLarge = Error(
        "GPC0022",
        Models,
        "A kernel is larger than its input",
        "{0} has a kernel of {1}, larger than its input of {2}: {3}"
    );

    public static readonly DiagnosticDescriptor DoesNotDivide = Error(
        "GPC0023",
        Models,
        "A number does not divide another",
        "{0} needs {1} to be a multiple of {2}, found {3} and {4}: {5}"
    );

    public static readonly DiagnosticDescriptor PathsDiffer = Error(
        "GPC0024",
        Models,
        "Two paths give different shapes",
        "{0} joins {1} from {2} with {3} from {4}: {5}"
    );

    public static readonly DiagnosticDescriptor WrongElement = Error(
        "GPC0025",
        Models,
        "A layer gets elements it can't take",
        "{0} expects {1}, gets {2}: {3}"
    );

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "GPC0026",
        Models,
        "A size is too large",
        "{0} has {1}, more than the {2} that can be counted: make it smaller"
    );

    public static readonly DiagnosticDescriptor NotAModel = Error("GPC0030", Models, "Only models can be used", "{0} is not a model: {1}");

    public static readonly DiagnosticDescriptor UsesItself = Error(
        "GPC0031",
        Models,
        "A model uses itself",
        "{0} uses itself ({1}), which would never end: break the cycle"
    );

    public static readonly DiagnosticDescriptor WrongArguments = Error(
        "GPC0032",
        Models,
        "A used model's parameters are not bound",
        "{0} has {1}, gets {2}: {3}"
    );

    public static readonly DiagnosticDescriptor DoesNotFit = Error(
        "GPC0033",
        Models,
        "A used model does not work with these numbers",
        "{0} does not work here: {1}"
    );

    public static readonly DiagnosticDescriptor NotAModule = Error(
        "GPC0034",
        Models,
        "A custom layer must be a module",
        "{0} can't be a custom layer: {1}"
    );

    public static readonly DiagnosticDescriptor WrongRole = Error("GPC0040", Models, "A role does not fit", "{0} can't be {1}: {2}");

    public static readonly DiagnosticDescriptor UnfitForEnergy = Warning(
        "GPC0050",
        Models,
        "A layer is unfit for an energy model",
        "{0} does not suit the energy model {1}: it {2}"
    );

    static readonly Dictionary<string, DiagnosticDescriptor> ModelsById = new[]
    {
        NotPartial,
        UnsuitableClass,
        NoInput,
        UnsuitableParameter,
        NoLayers,
        LayersSpread,
        LayersWithoutModel,
        TwoInputs,
        UnclearDimension,
        WrongKind,
        OutOfRange,
        UnsuitableName,
        WrongShape,
        WrongSize,
        KernelTooLarge,
        DoesNotDivide,
        PathsDiffer,
        WrongElement,
        TooLarge,
        NotAModel,
        UsesItself,
        WrongArguments,
        DoesNotFit,
        NotAModule,
        WrongRole,
        UnfitForEnergy,
    }.ToDictionary(descriptor => descriptor.Id);

    /// <summary>The diagnostics of models.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> OfModels => ModelsById;
}
