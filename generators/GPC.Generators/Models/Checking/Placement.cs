using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>A layer in its place: what it makes of the shape it gets, and how it is written.</summary>
internal sealed record Placement(Shape Output)
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

    /// <summary>What makes it unfit for an energy that a sampler differentiates, as the end of a sentence about it; null where nothing does.</summary>
    public string? EnergyFault { get; init; }

    /// <summary>A layer that is one module with parameters.</summary>
    public static Placement OfModule(Shape output, string type, string code, Dim parameters, Dim multiplyAdds) => new(output)
    {
        Parameters = parameters,
        MultiplyAdds = multiplyAdds,
        Members = new[] { Member.Module(type, code) }.ToEquatableArray(),
        Steps = new Step[] { new Apply("{self}.call({x})", Effect.Fresh) }.ToEquatableArray(),
    };

    /// <summary>A layer without fields that is one expression.</summary>
    public static Placement OfFunction(Shape output, string code, Effect effect, string? inPlace = null) => new(output)
    {
        Steps = new Step[] { new Apply(code, effect, inPlace) }.ToEquatableArray(),
    };

    /// <summary>A layer without fields, of several expressions after one another.</summary>
    public static Placement OfSteps(Shape output, params Step[] steps) => new(output) { Steps = steps.ToEquatableArray() };
}
