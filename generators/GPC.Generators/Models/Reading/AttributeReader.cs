using GPC.Generators.Declarations;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Views;
using Microsoft.CodeAnalysis;
using TypeKind = GPC.Generators.Models.Declarations.TypeKind;

namespace GPC.Generators.Models.Reading;

/// <summary>Reads the attributes of a model or of views into plain data, and notes the models and views they name.</summary>
internal sealed class AttributeReader(INamedTypeSymbol reader)
{
    private readonly List<INamedTypeSymbol> models = [];
    private readonly List<INamedTypeSymbol> views = [];

    public IReadOnlyList<INamedTypeSymbol> Models => models;

    public IReadOnlyList<INamedTypeSymbol> Views => views;

    public AttributeUse Read(AttributeData attribute) => new(
        attribute.AttributeClass?.Name is { } name && name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : "",
        (attribute.AttributeClass?.TypeArguments ?? []).Select(Type).ToEquatableArray(),
        Positional(attribute).Concat(attribute.NamedArguments.Select(pair => new Argument(pair.Key, Constant(pair.Value), Property: true, Written: true))).ToEquatableArray(),
        ModelAttributes.IsUnknown(attribute) || attribute.AttributeConstructor is null);

    private IEnumerable<Argument> Positional(AttributeData attribute) => attribute.AttributeConstructor is not { } constructor ? [] : constructor.Parameters
        .Zip(attribute.ConstructorArguments, (parameter, value) => new Argument(
            parameter.Name,
            Constant(value),
            Property: false,
            Written: !(parameter.IsParams && (value.IsNull || value.Values.IsEmpty)) && !(parameter.HasExplicitDefaultValue && Equals(parameter.ExplicitDefaultValue, value.Kind == TypedConstantKind.Array ? null : value.Value)),
            Spread: parameter.IsParams));

    private Value Constant(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Error } => new Unreadable(),
        { IsNull: true } => new Nothing(),
        { Kind: TypedConstantKind.Array } => new Several(constant.Values.Select(Constant).ToEquatableArray()),
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => new Choice(MemberOf(type, constant.Value)),
        { Value: ITypeSymbol type } => new TypeValue(Type(type)),
        { Value: bool truth } => new Truth(truth),
        { Value: string words } => new Words(words),
        { Value: double or float } => new Real(Convert.ToDouble(constant.Value, System.Globalization.CultureInfo.InvariantCulture)),
        { Value: int or long or short or sbyte or byte or ushort or uint } => new Whole(Convert.ToInt64(constant.Value, System.Globalization.CultureInfo.InvariantCulture)),
        { Value: ulong number } => number <= long.MaxValue ? new Whole((long)number) : new Real(number),
        { Value: char letter } => new Letter(letter),
        _ => new Unreadable(),
    };

    private static string MemberOf(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name ?? $"{value}";

    private TypeUse Type(ITypeSymbol type)
    {
        var kind = KindOf(type);
        if (kind == TypeKind.Model) models.Add((INamedTypeSymbol)type);
        if (kind == TypeKind.Views) views.Add((INamedTypeSymbol)type);
        return new(type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes)), SymbolDisplayFormats.Global(type), kind);
    }

    private TypeKind KindOf(ITypeSymbol type) => type switch
    {
        { TypeKind: Microsoft.CodeAnalysis.TypeKind.Error } => TypeKind.Unknown,
        INamedTypeSymbol model when ModelAttributes.IsModel(model) => TypeKind.Model,
        INamedTypeSymbol views when ViewsAttributes.IsViews(views) => CanBeMade(views) ? TypeKind.Views : TypeKind.UnsuitableViews,
        INamedTypeSymbol { ContainingNamespace: { Name: "Layers", ContainingNamespace: { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true } }, Name: "Samples" or "Embeddings" or "Logits" } => TypeKind.Role,
        INamedTypeSymbol { TypeKind: Microsoft.CodeAnalysis.TypeKind.Class } module when IsTensorModule(module) => CanBeMade(module) ? TypeKind.Module : TypeKind.UnsuitableModule,
        { IsValueType: true } when type.AllInterfaces.Any(implemented => implemented is { Name: "IRole", ContainingNamespace: { Name: "Layers", ContainingNamespace.Name: "GPC" } }) => TypeKind.OtherRole,
        _ => TypeKind.Other,
    };

    private static bool IsTensorModule(INamedTypeSymbol type)
    {
        for (var next = type.BaseType; next is not null; next = next.BaseType)
        {
            if (next is { Name: "Module", TypeArguments.Length: 2, ContainingType: { Name: "nn", ContainingType.Name: "torch" } })
                return next.TypeArguments.All(argument => argument is { Name: "Tensor", ContainingType.Name: "torch" });
        }
        return false;
    }

    // By code in another file of the reader's project. What an assembly declares was checked when that was built; of its internal constructors nothing is known here.
    private bool CanBeMade(INamedTypeSymbol type) => reader.DeclaringSyntaxReferences.IsEmpty || (
        !type.IsAbstract
        && !ClassRules.Containers(type).Append(type).Any(part => part.IsFileLocal)
        && !type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && IsAccessible(constructor)));

    private bool IsAccessible(IMethodSymbol constructor) => constructor.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, reader.ContainingAssembly) || constructor.ContainingAssembly.GivesAccessTo(reader.ContainingAssembly),
        _ => false,
    };
}
