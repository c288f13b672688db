using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Attributes;

/// <summary>A constant written in an attribute.</summary>
abstract record Value
{
    /// <summary>As it is shown to people, close to how it was written.</summary>
    public abstract string Text { get; }

    /// <summary>What kind of thing it is, as a message says it.</summary>
    public abstract string Kind { get; }
}

sealed record Whole(long Number) : Value
{
    public override string Text => Number.ToString(CultureInfo.InvariantCulture);

    public override string Kind => "a whole number";
}

sealed record Real(double Number) : Value
{
    public override string Text => Number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');

    public override string Kind => "a fractional number";
}

sealed record Words(string Content) : Value
{
    public override string Text => SymbolDisplay.FormatLiteral(Content, quote: true);

    public override string Kind => "a text";
}

sealed record Truth(bool Holds) : Value
{
    public override string Text => Holds ? "true" : "false";

    public override string Kind => "a truth value";
}

sealed record Choice(string Member) : Value
{
    public override string Text => Member;

    public override string Kind => "an enumeration's member";
}

sealed record Several(EquatableArray<Value> Items) : Value
{
    public override string Text => $"[{string.Join(", ", Items.Select(item => item.Text))}]";

    public override string Kind => "a list";
}

sealed record TypeValue(TypeUse Type) : Value
{
    public override string Text => $"typeof({Type.Name})";

    public override string Kind => "a type";
}

sealed record Letter(char Content) : Value
{
    public override string Text => SymbolDisplay.FormatLiteral(Content, quote: true);

    public override string Kind => "a character";
}

/// <summary>Null.</summary>
sealed record Nothing : Value
{
    public override string Text => "null";

    public override string Kind => "no value";
}

/// <summary>Something that the compiler already complains about.</summary>
sealed record Unreadable : Value
{
    public override string Text => "?";

    public override string Kind => "nothing that can be read";
}
