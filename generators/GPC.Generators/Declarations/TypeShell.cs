using Microsoft.CodeAnalysis;

namespace GPC.Generators.Declarations;

/// <summary>Where a declared type stands: its namespace, the types around it from outside in, and the type itself.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Containing">The types around it, outermost first.</param>
/// <param name="Self">The type itself.</param>
/// <param name="HintName">A file name for what is generated; no other type of the compilation has it, in whatever case.</param>
sealed record TypeShell(string Namespace, EquatableArray<TypePart> Containing, TypePart Self, string HintName)
{
    /// <summary>The type's name with those around it, as code: <c>Outer&lt;T&gt;.Inner</c>.</summary>
    public string QualifiedName => string.Join(".", Containing.Append(Self).Select(part => part.Name + part.TypeParameters));

    /// <summary>The same with its namespace, from <c>global::</c> on.</summary>
    public string FullName => "global::" + (Namespace.Length == 0 ? "" : Namespace + ".") + QualifiedName;

    public static TypeShell Of(INamedTypeSymbol type) =>
        new(
            type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(SymbolDisplayFormats.Code) : "",
            type.Containers().Select(Part).ToEquatableArray(),
            Part(type),
            HintNames.Of(type)
        );

    /// <summary>Opens the namespace and the types around, and the type itself; all close when the result is disposed.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="heading">Lines before the type: documentation, attributes.</param>
    /// <param name="bases">What follows the type's name: <c>" : Base"</c>.</param>
    /// <param name="modifiers">Modifiers before <c>partial</c>, with a blank at the end.</param>
    public IDisposable Open(CodeWriter writer, IEnumerable<string> heading, string bases = "", string modifiers = "")
    {
        if (Namespace.Length > 0)
            writer.Line($"namespace {Namespace};").Line();
        var blocks = new Stack<IDisposable>();
        foreach (var outer in Containing)
            blocks.Push(writer.Block($"partial {outer.Keyword} {outer.Name}{outer.TypeParameters}"));
        writer.Lines(heading);
        blocks.Push(writer.Block($"{modifiers}partial {Self.Keyword} {Self.Name}{Self.TypeParameters}{bases}"));
        return new Blocks(blocks);
    }

    static TypePart Part(INamedTypeSymbol type) => new(Keyword(type), SymbolDisplayFormats.EscapeType(type.Name), TypeParameters(type));

    static string Keyword(INamedTypeSymbol type) =>
        (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };

    static string TypeParameters(INamedTypeSymbol type)
    {
        var names = type.TypeParameters.Select(parameter => SymbolDisplayFormats.Escape(parameter.Name));
        return type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", names)}>";
    }

    sealed class Blocks(Stack<IDisposable> blocks) : IDisposable
    {
        public void Dispose()
        {
            while (blocks.Count > 0)
                blocks.Pop().Dispose();
        }
    }
}

/// <summary>One type as it is written in a declaration: <c>class</c>, <c>Outer</c>, <c>&lt;T&gt;</c>.</summary>
sealed record TypePart(string Keyword, string Name, string TypeParameters);
