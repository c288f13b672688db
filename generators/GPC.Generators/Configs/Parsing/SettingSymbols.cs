using GPC.Configs.Checking;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Configs.Parsing;

/// <summary>Which types are configs and which of their members are settings and rules.</summary>
static class SettingSymbols
{
    public const string Namespace = "GPC.Configs";
    public const string ConfigAttribute = Namespace + ".ConfigAttribute";

    public static bool IsConfig(ITypeSymbol? type) => type is INamedTypeSymbol && Attribute(type, "ConfigAttribute") is not null;

    /// <summary>A public property of a config that is set when the config is made.</summary>
    public static bool IsSetting(IPropertySymbol property) =>
        IsDeclaredAsSetting(property) && property.SetMethod!.IsInitOnly && IsAutomatic(property) && SettingTypes.IsSupported(property.Type);

    /// <summary>A public property with a setter; whether it can be a setting is another question.</summary>
    public static bool IsDeclaredAsSetting(IPropertySymbol property) =>
        property
            is {
                IsStatic: false,
                IsIndexer: false,
                IsImplicitlyDeclared: false,
                DeclaredAccessibility: Accessibility.Public,
                GetMethod: not null,
                SetMethod.DeclaredAccessibility: Accessibility.Public
            }
        && IsConfig(property.ContainingType);

    /// <summary>Whether a property has no code of its own. One of another project was checked when that project was built.</summary>
    public static bool IsAutomatic(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() switch
            {
                PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.All(accessor =>
                    accessor is { Body: null, ExpressionBody: null }
                ),
                var other => other is ParameterSyntax,
            }
        );

    public static IEnumerable<IPropertySymbol> Settings(INamedTypeSymbol config) =>
        config.GetMembers().OfType<IPropertySymbol>().Where(IsSetting);

    /// <summary>Whether a setting is a config whose settings are among those of the config that has it.</summary>
    public static bool IsInline(IPropertySymbol property) =>
        HasInlineMark(property) && SettingTypes.Read(property.Type) is { Kind: ValueKind.Config, Nullable: false };

    public static bool HasInlineMark(IPropertySymbol property) => Attribute(property, "InlineAttribute") is not null;

    /// <summary>The path of a setting of a config at a path.</summary>
    public static string Path(string config, IPropertySymbol property) =>
        IsInline(property) ? config
        : config.Length == 0 ? Names.Camel(property.Name)
        : $"{config}.{Names.Camel(property.Name)}";

    /// <summary>Methods marked as rules that have the form of one.</summary>
    public static IEnumerable<IMethodSymbol> Rules(INamedTypeSymbol config) => MarkedRules(config).Where(IsRule);

    public static IEnumerable<IMethodSymbol> MarkedRules(INamedTypeSymbol config) =>
        config.GetMembers().OfType<IMethodSymbol>().Where(method => Attribute(method, "RuleAttribute") is not null);

    public static bool IsRule(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 1 }
        && method.Parameters[0].RefKind == RefKind.None
        && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.ContainingType);

    public static bool IsRequired(IPropertySymbol property) => property.IsRequired || Attribute(property, "RequiredAttribute") is not null;

    /// <summary>
    /// Whether the generator writes its half: a sealed partial record without type parameters that is made without arguments.
    /// </summary>
    public static bool IsComplete(INamedTypeSymbol type) =>
        type
            is {
                IsRecord: true,
                TypeKind: TypeKind.Class,
                IsSealed: true,
                IsFileLocal: false,
                BaseType.SpecialType: SpecialType.System_Object
            }
        && type.WithContainers().All(part => part.TypeParameters.IsEmpty && part.IsPartial())
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty)
        && type.OwnMember(Names.Taken) is null;

    /// <summary>Whether nothing but the initializers of its properties decides about defaults.</summary>
    public static bool HasPlainConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared || constructor.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>The schema that the generator wrote for a config of another project.</summary>
    public static string? Schema(INamedTypeSymbol type) =>
        type.GetMembers("JsonSchema")
            .OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && IsWritten(field))
            ?.ConstantValue as string;

    public static AttributeData? Attribute(ISymbol symbol, string name) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(attribute =>
                attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == Namespace
            );

    /// <summary>Whether the generator wrote it; analyzers see its output.</summary>
    public static bool IsWritten(ISymbol member) =>
        member
            .GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass?.Name == "GeneratedCodeAttribute"
                && attribute.ConstructorArguments.Any(argument => argument.Value is "GPC.Generators")
            );
}
