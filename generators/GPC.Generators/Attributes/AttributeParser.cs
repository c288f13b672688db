using System.Globalization;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Attributes;

/// <summary>Reads the attributes of a model or of views into plain data, and notes the models and views they name.</summary>
/// <param name="reader">The class with the attributes.</param>
sealed class AttributeParser(INamedTypeSymbol reader)
{
    static readonly SymbolDisplayFormat ShortNames = SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes
    );

    readonly List<INamedTypeSymbol> models = [];
    readonly List<INamedTypeSymbol> views = [];

    public IReadOnlyList<INamedTypeSymbol> Models => models;

    public IReadOnlyList<INamedTypeSymbol> Views => views;

    public AttributeUse Read(AttributeData attribute) =>
        new(
            ShortName(attribute.AttributeClass),
            (attribute.AttributeClass?.TypeArguments ?? []).Select(Type).ToEquatableArray(),
            Positional(attribute).Concat(attribute.NamedArguments.Select(Named)).ToEquatableArray(),
            attribute.IsUnknown() || attribute.AttributeConstructor is null
        );

    static string ShortName(INamedTypeSymbol? type) =>
        type is { Name: var name } && name.EndsWith(nameof(Attribute), StringComparison.Ordinal)
            ? name.Substring(0, name.Length - nameof(Attribute).Length)
            : "";

    Argument Named(KeyValuePair<string, TypedConstant> pair) => new(pair.Key, Constant(pair.Value), Property: true, Written: true);

    IEnumerable<Argument> Positional(AttributeData attribute) =>
        (attribute.AttributeConstructor?.Parameters ?? []).Zip(attribute.ConstructorArguments, (parameter, value) =>
            new Argument(
                parameter.Name,
                Constant(value),
                Property: false,
                Written: !IsDefault(parameter, value),
                Spread: parameter.IsParams
            )
        );

    static bool IsDefault(IParameterSymbol parameter, TypedConstant value) =>
        (parameter.IsParams && (value.IsNull || value.Values.IsEmpty))
        || (
            parameter.HasExplicitDefaultValue
            && Equals(parameter.ExplicitDefaultValue, value.Kind == TypedConstantKind.Array ? null : value.Value)
        );

    Value Constant(TypedConstant constant) =>
        constant switch
        {
            { Kind: TypedConstantKind.Error } => new Unreadable(),
            { IsNull: true } => new Nothing(),
            { Kind: TypedConstantKind.Array } => new Several(constant.Values.Select(Constant).ToEquatableArray()),
            { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => new Choice(MemberOf(type, constant.Value)),
            { Value: ITypeSymbol type } => new TypeValue(Type(type)),
            { Value: bool truth } => new Truth(truth),
            { Value: string words } => new Words(words),
            { Value: double or float } => new Real(Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture)),
            { Value: int or long or short or sbyte or byte or ushort or uint } => new Whole(
                Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture)
            ),
            { Value: ulong number } => number <= long.MaxValue ? new Whole((long)number) : new Real(number),
            { Value: char letter } => new Letter(letter),
            _ => new Unreadable(),
        };

    static string MemberOf(INamedTypeSymbol type, object? value)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>();
        return fields.FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name ?? $"{value}";
    }

    TypeUse Type(ITypeSymbol type)
    {
        var kind = KindOf(type);
        if (kind == TypeUseKind.Model)
            models.Add((INamedTypeSymbol)type);
        if (kind == TypeUseKind.Views)
            views.Add((INamedTypeSymbol)type);
        return new(type.ToDisplayString(ShortNames), SymbolDisplayFormats.Global(type), kind);
    }

    TypeUseKind KindOf(ITypeSymbol type) =>
        type switch
        {
            { TypeKind: TypeKind.Error } => TypeUseKind.Unknown,
            INamedTypeSymbol model when model.IsModel() => TypeUseKind.Model,
            INamedTypeSymbol group when group.IsViews() => CanBeMade(group) ? TypeUseKind.Views : TypeUseKind.UnsuitableViews,
            INamedTypeSymbol role when role.IsRole() => TypeUseKind.Role,
            INamedTypeSymbol { TypeKind: TypeKind.Class } module when module.IsTensorModule() => CanBeMade(module)
                ? TypeUseKind.Module
                : TypeUseKind.UnsuitableModule,
            _ => type.IsAnyRole() ? TypeUseKind.OtherRole : TypeUseKind.Other,
        };

    // By code in another file of the reader's project. What an assembly declares was checked when that was built; of its internal
    // constructors nothing is known here.
    bool CanBeMade(INamedTypeSymbol type) =>
        reader.DeclaringSyntaxReferences.IsEmpty
        || (
            !type.IsAbstract
            && !type.WithContainers().Any(part => part.IsFileLocal)
            && !type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && IsAccessible(constructor))
        );

    bool IsAccessible(IMethodSymbol constructor) =>
        constructor.DeclaredAccessibility switch
        {
            Accessibility.Public => true,
            Accessibility.Internal or Accessibility.ProtectedOrInternal => IsOfReadersAssembly(constructor.ContainingAssembly),
            _ => false,
        };

    bool IsOfReadersAssembly(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, reader.ContainingAssembly) || assembly.GivesAccessTo(reader.ContainingAssembly);
}

/// <summary>Parses a type with all the types that its attributes name, and those that theirs name.</summary>
static class UsedTypes
{
    /// <param name="type">The type.</param>
    /// <param name="parse">Parses one type, given its name in full.</param>
    /// <param name="named">The types that a type's attributes named while it was parsed.</param>
    /// <param name="cancellation">Ends the parsing.</param>
    /// <returns>What the type is, and what the others are, ordered by their names.</returns>
    public static (T Own, EquatableArray<T> Others) Parse<T>(
        INamedTypeSymbol type,
        Func<INamedTypeSymbol, string, AttributeParser, T> parse,
        Func<AttributeParser, IEnumerable<INamedTypeSymbol>> named,
        CancellationToken cancellation
    )
        where T : IEquatable<T>
    {
        var parsed = new SortedDictionary<string, T>(StringComparer.Ordinal);
        var waiting = new Queue<INamedTypeSymbol>([type]);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Dequeue();
            var key = SymbolDisplayFormats.Global(next);
            if (parsed.ContainsKey(key))
                continue;
            var reader = new AttributeParser(next);
            parsed[key] = parse(next, key, reader);
            foreach (var other in named(reader))
                waiting.Enqueue(other);
        }
        var own = SymbolDisplayFormats.Global(type);
        return (parsed[own], parsed.Where(pair => pair.Key != own).Select(pair => pair.Value).ToEquatableArray());
    }
}
