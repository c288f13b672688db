using GPC.Generators.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>A layer in its place: what it makes of the shape it gets, and how it is written.</summary>
sealed record Placement(Shape Output)
{
    /// <summary>What its input's elements must be.</summary>
    public Element Takes { get; init; } = Element.Real;

    /// <summary>Number of learned parameters.</summary>
    public Dim Parameters { get; init; } = Dim.Zero;

    /// <summary>Multiply-adds for one sample.</summary>
    public Dim MultiplyAdds { get; init; } = Dim.Zero;

    /// <summary>Whether both are known.</summary>
    public bool Counted { get; init; } = true;

    /// <summary>Its fields.</summary>
    public EquatableArray<Member> Members { get; init; }

    /// <summary>Its forward pass.</summary>
    public EquatableArray<Step> Steps { get; init; }

    /// <summary>The role of its result, where it is the last one of a model.</summary>
    public Role Role { get; init; } = Role.Embeddings;

    /// <summary>
    /// What makes it unfit for an energy that a sampler differentiates, as the end of a sentence about it; null where nothing does.
    /// </summary>
    public string? EnergyFault { get; init; }

    /// <summary>A layer that is one module with parameters.</summary>
    public static Placement OfModule(Shape output, string type, string code, Dim parameters, Dim multiplyAdds) =>
        new(output)
        {
            Parameters = parameters,
            MultiplyAdds = multiplyAdds,
            Members = Member.List(Member.Module(type, code)),
            Steps = Step.Sequence(new Apply("{self}.call({x})", Effect.Fresh)),
        };

    /// <summary>A layer without fields that is one expression.</summary>
    public static Placement OfFunction(Shape output, string code, Effect effect, string? inPlace = null) =>
        new(output) { Steps = Step.Sequence(new Apply(code, effect, inPlace)) };
}

/// <summary>A field that a layer needs.</summary>
/// <param name="Suffix">What follows the layer's name: empty for its main member.</param>
/// <param name="Kind">How it is registered.</param>
/// <param name="Type">Its type, as code.</param>
/// <param name="Code">Its initial value, as code.</param>
sealed record Member(string Suffix, MemberKind Kind, string Type, string Code)
{
    /// <summary>A module; a name without a namespace is one of <c>TorchSharp.Modules</c>.</summary>
    public static Member Module(string type, string code)
    {
        var full = type.StartsWith("global::", StringComparison.Ordinal) ? type : "global::TorchSharp.Modules." + type;
        return new("", MemberKind.Module, full, code);
    }

    public static EquatableArray<Member> List(params Member[] members) => members.ToEquatableArray();
}

/// <summary>How a field takes part in the module.</summary>
enum MemberKind
{
    /// <summary>A module with parameters of its own.</summary>
    Module,

    /// <summary>A parameter of the model itself.</summary>
    Parameter,

    /// <summary>A number or list that the forward pass reads.</summary>
    Value,
}

/// <summary>One operation of a layer's forward pass. In code, <c>{x}</c> is its input and <c>{self}</c> the layer's field.</summary>
/// <param name="Effect">What is known of its result's memory.</param>
abstract record Step(Effect Effect)
{
    /// <summary>Operations after one another.</summary>
    public static EquatableArray<Step> Sequence(params Step[] steps) => steps.ToEquatableArray();
}

/// <summary>An expression that gives a new tensor.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Effect">What is known of its result's memory.</param>
/// <param name="InPlace">
/// The same as a statement that overwrites its input, or null where there is none or a gradient needs the input.
/// </param>
sealed record Apply(string Code, Effect Effect, string? InPlace = null) : Step(Effect);

/// <summary>Adds a second path from the same input to the result of a first.</summary>
/// <param name="Body">The first path, an expression.</param>
/// <param name="BodyEffect">What is known of its result; it takes up the sum where it may be overwritten.</param>
/// <param name="Shortcut">The second path, an expression, or null for the input itself.</param>
sealed record AddPaths(string Body, Effect BodyEffect, string? Shortcut) : Step(Effect.Fresh);

/// <summary>Puts the results of two paths from the same input side by side.</summary>
/// <param name="First">The first path, an expression.</param>
/// <param name="Second">The second path, an expression.</param>
/// <param name="Dimension">The dimension along which they are joined, the batch counted as 0.</param>
sealed record JoinPaths(string First, string Second, int Dimension) : Step(Effect.Fresh);

/// <summary>What is known of a result's memory; it decides what may be overwritten.</summary>
enum Effect
{
    /// <summary>New memory, which no gradient needs unchanged.</summary>
    Fresh,

    /// <summary>New memory, which the gradient of the operation that made it reads again: not to be overwritten.</summary>
    Kept,

    /// <summary>A view of the input's memory, or possibly one.</summary>
    View,
}
