namespace GPC.Generators.Models.Dimensions;

/// <summary>A part of a dimension that is no number: a model's parameter, or a quotient that does not come out.</summary>
internal abstract record Factor : IComparable<Factor>
{
    /// <summary>The factor as C# and as it is shown to people.</summary>
    public abstract string Text { get; }

    public int CompareTo(Factor? other) => string.CompareOrdinal(Text, other?.Text);

    /// <summary>The factor with parameters replaced.</summary>
    public abstract Dim Replace(Func<string, Dim?> value);
}

/// <summary>A named integer parameter of a model.</summary>
internal sealed record Parameter(string Name) : Factor
{
    public override string Text => Generators.Declarations.SymbolDisplayFormats.Escape(Name);

    public override Dim Replace(Func<string, Dim?> value) => value(Name) ?? Dim.Of(this);
}

/// <summary>A division rounded down, as sizes of convolutions have it.</summary>
internal sealed record Quotient(Dim Numerator, Dim Denominator) : Factor
{
    public override string Text => $"{Numerator.Operand} / {Denominator.Operand}";

    public override Dim Replace(Func<string, Dim?> value) => Numerator.Replace(value) / Denominator.Replace(value);
}
