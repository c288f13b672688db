using System.Collections.Immutable;
using GPC.Configs.Checking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Configs.Parsing;

/// <summary>
/// Turns constants in C# into the JSON that would say the same, with their places in the source, so that both are checked alike.
/// </summary>
/// <param name="Specs">Reads configs.</param>
/// <param name="WithConfigs">Whether the settings of configs that are created inside are read; otherwise those configs are unknown.</param>
sealed record ConstantParser(Func<INamedTypeSymbol, ConfigSpec?> Specs, bool WithConfigs)
{
    public JsonTree Read(IOperation operation) =>
        operation switch
        {
            { ConstantValue: { HasValue: true, Value: var value } } => Place(Constant(operation.Type, value), operation),
            IConversionOperation { Conversion: { IsImplicit: true, IsUserDefined: false }, Operand: var operand } => Read(operand),
            IParenthesizedOperation { Operand: var operand } => Read(operand),
            ICollectionExpressionOperation { Elements: var items }
                when SettingTypes.IsList(operation.Type) && !items.Any(item => item is ISpreadOperation) => Place(
                new JsonTree.Array([.. items.Select(Read)]),
                operation
            ),
            IObjectCreationOperation creation when WithConfigs && SettingSymbols.IsConfig(creation.Type) => Place(
                Creation(creation),
                creation
            ),
            _ => Place(new JsonTree.Unknown(), operation),
        };

    /// <summary>All settings of a config that is made: assigned ones with their places, and defaults.</summary>
    public JsonTree Creation(IObjectCreationOperation creation)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        var isPlain = creation.Arguments.IsEmpty && Assignments(creation.Initializer).All(assignment => assignment.Value is not null);
        return isPlain && Specs(type) is { } spec
            ? JsonMerge.Over(spec.Defaults(), Assigned(creation.Initializer))
            : new JsonTree.Unknown();
    }

    /// <summary>The settings that an initializer assigns.</summary>
    public JsonTree.Object Assigned(IObjectOrCollectionInitializerOperation? initializer) =>
        new([
            .. Assignments(initializer)
                .Where(assignment => assignment.Value is not null)
                .SelectMany(assignment => Members(assignment.Property, Read(assignment.Value!))),
        ]);

    /// <summary>
    /// The properties that an initializer assigns; those whose own settings are assigned, as in <c>Sgld = { Steps = 5 }</c>, have no value.
    /// </summary>
    public static IEnumerable<SettingAssignment> Assignments(IObjectOrCollectionInitializerOperation? initializer) =>
        from operation in initializer?.Initializers ?? []
        let target = operation is ISimpleAssignmentOperation simple
            ? simple.Target
            : (operation as IMemberInitializerOperation)?.InitializedMember
        where target is IPropertyReferenceOperation
        select new SettingAssignment(
            ((IPropertyReferenceOperation)target).Property,
            (operation as ISimpleAssignmentOperation)?.Value,
            operation
        );

    /// <summary>The name of an enum's member as text; of a value without a name, its number.</summary>
    public static JsonTree Member(ITypeSymbol type, object? value) =>
        SettingTypes.MemberName((INamedTypeSymbol)type, value) is { } name ? new JsonTree.Text(name)
        : value is null ? new JsonTree.Unknown()
        : new JsonTree.Text($"{value}");

    ImmutableArray<JsonMember> Members(IPropertySymbol property, JsonTree value)
    {
        if (!SettingSymbols.IsInline(property))
            return [new JsonMember(Names.Camel(property.Name), value)];
        return value is JsonTree.Object { Members: var inner }
            ? inner
            : Specs((INamedTypeSymbol)property.Type)?.WithUnknownDefaults().Defaults().Members ?? [];
    }

    static JsonTree Constant(ITypeSymbol? type, object? value) =>
        value switch
        {
            null => new JsonTree.Word("null"),
            _ when type is { TypeKind: TypeKind.Enum } => Member(type, value),
            bool truth => new JsonTree.Word(truth ? "true" : "false"),
            string text => new JsonTree.Text(text),
            int number => new JsonTree.Number(Numbers.Write(number)),
            long number => new JsonTree.Number(Numbers.Write(number)),
            double number => new JsonTree.Number(Numbers.Write(number)),
            _ => new JsonTree.Unknown(),
        };

    static JsonTree Place(JsonTree tree, IOperation operation) =>
        tree with
        {
            Start = operation.Syntax.SpanStart,
            End = operation.Syntax.Span.End,
        };
}

/// <summary>A property that an initializer sets.</summary>
sealed record SettingAssignment(IPropertySymbol Property, IOperation? Value, IOperation Operation);

/// <summary>Finds the default of a setting.</summary>
sealed class DefaultParser(Compilation compilation, ConfigSpecParser specs)
{
    /// <summary>The default, without places; unknown where only the running program knows.</summary>
    public JsonTree Read(IPropertySymbol property, ValueSpec value)
    {
        if (!SettingSymbols.HasPlainConstructor(property.ContainingType))
            return new JsonTree.Unknown();
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not PropertyDeclarationSyntax declaration)
            return new JsonTree.Unknown();
        if (declaration.Initializer is not { } initializer)
            return OfType(property.Type, value);
        return compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(initializer) is IPropertyInitializerOperation operation
            ? new ConstantParser(specs.Read, WithConfigs: true).Read(operation.Value).WithoutPlaces()
            : new JsonTree.Unknown();
    }

    public static bool HasInitializer(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null });

    static JsonTree OfType(ITypeSymbol type, ValueSpec value) =>
        value switch
        {
            { Nullable: true } => new JsonTree.Word("null"),
            { Kind: ValueKind.Boolean } => new JsonTree.Word("false"),
            { Kind: ValueKind.Int32 or ValueKind.Int64 or ValueKind.Number } => new JsonTree.Number("0"),
            { Kind: ValueKind.Choice } => ConstantParser.Member(type, Zero((INamedTypeSymbol)type)),
            _ => new JsonTree.Unknown(),
        };

    static object? Zero(INamedTypeSymbol type) =>
        type.EnumUnderlyingType?.SpecialType switch
        {
            SpecialType.System_Int32 => 0,
            SpecialType.System_Byte => (byte)0,
            SpecialType.System_Int64 => 0L,
            _ => null,
        };
}
