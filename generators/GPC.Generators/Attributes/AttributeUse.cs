using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Attributes;

/// <summary>An attribute as it was written on a class.</summary>
/// <param name="Kind">The attribute's name without <c>Attribute</c>.</param>
/// <param name="Types">Its type arguments.</param>
/// <param name="Arguments">Its arguments by name: the constructor's parameters, then the properties that were set.</param>
/// <param name="Broken">Whether the compiler itself complains about it.</param>
sealed record AttributeUse(string Kind, EquatableArray<TypeUse> Types, EquatableArray<Argument> Arguments, bool Broken)
{
    public Value? this[string name] => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>The values of its arguments.</summary>
    public IEnumerable<Value> Values => Arguments.Select(argument => argument.Value);

    /// <summary>As it is shown to people: <c>Conv2d(64, 3, Stride = 2)</c>. Its name is left out.</summary>
    public string Text
    {
        get
        {
            var types = Types.Count == 0 ? "" : $"<{string.Join(", ", Types.Select(type => type.Name))}>";
            var written = Arguments.Where(argument => argument.Written && argument.Name != "Name").ToList();
            return written.Count == 0 ? Kind + types : $"{Kind}{types}({string.Join(", ", written.Select(argument => argument.Text))})";
        }
    }
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">The parameter or property.</param>
/// <param name="Value">Its value.</param>
/// <param name="Property">Whether it is a property that was set.</param>
/// <param name="Written">False for a parameter that has its default value.</param>
/// <param name="Spread">Whether its values are arguments of their own.</param>
sealed record Argument(string Name, Value Value, bool Property, bool Written, bool Spread = false)
{
    public string Text =>
        (Property, Value) switch
        {
            (true, _) => $"{Name} = {Value.Text}",
            (_, Several several) when Spread => string.Join(", ", several.Items.Select(item => item.Text)),
            _ => Value.Text,
        };
}

/// <summary>A type named in an attribute.</summary>
/// <param name="Name">Its short name, for people.</param>
/// <param name="Code">Its name in full, for code; also the key by which a model is found.</param>
/// <param name="Kind">What it can be used as.</param>
sealed record TypeUse(string Name, string Code, TypeUseKind Kind);

/// <summary>What a type named in an attribute can be used as.</summary>
enum TypeUseKind
{
    /// <summary>Nothing that a declaration can use.</summary>
    Other,

    /// <summary>The compiler could not find it, and says so itself.</summary>
    Unknown,

    /// <summary>A class declared with <c>[Model]</c>.</summary>
    Model,

    /// <summary>A class declared with <c>[Views]</c> that other views can make.</summary>
    Views,

    /// <summary>Such a class that other views can't make: it is abstract, local to its file, or has no constructor for them.</summary>
    UnsuitableViews,

    /// <summary>A module from one tensor to one tensor that a model can make.</summary>
    Module,

    /// <summary>Such a module that a model can't make: it is abstract, local to its file, or has no constructor for it.</summary>
    UnsuitableModule,

    /// <summary>A role of tensors: <c>Samples</c>, <c>Embeddings</c>, <c>ClusterLogits</c>.</summary>
    Role,

    /// <summary>A role that someone else declared.</summary>
    OtherRole,
}

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

/// <summary>Something that the compiler reports already.</summary>
sealed record Unreadable : Value
{
    public override string Text => "?";

    public override string Kind => "nothing that can be read";
}
