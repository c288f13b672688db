using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Reading;

/// <summary>What is asked of the parameters that a model declares after its name.</summary>
internal static class ParameterRules
{
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, IReadOnlyList<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            var place = new Place(Part.Parameter, Argument: parameter.Name);
            if (IsUnknown(parameter)) continue;
            if (!IsDimension(parameter)) yield return new(Catalogue.UnsuitableParameter.Id, place, parameter.Name, type.Name, Found(parameter));
            else if (parameter.Name == "Check") yield return new(Catalogue.UnsuitableName.Id, place, parameter.Name, "the generated code has a method of that name; choose another");
            else if (parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: int and < 1 and var value })
                yield return new(Catalogue.OutOfRange.Id, place, parameter.Name, type.Name, "at least 1", $"{value}");
        }
    }

    /// <summary>Whether the compiler itself complains about them.</summary>
    public static bool Broken(INamedTypeSymbol type, IReadOnlyList<IParameterSymbol> parameters) =>
        parameters.Any(IsUnknown)
        || parameters.Select(parameter => parameter.Name).Distinct().Count() < parameters.Count
        || type.InstanceConstructors.Count(PrimaryConstructor.IsPrimary) > 1;

    public static bool IsDimension(IParameterSymbol parameter) => parameter is { Type.SpecialType: SpecialType.System_Int32, RefKind: RefKind.None, IsParams: false };

    private static bool IsUnknown(IParameterSymbol parameter) => parameter.Name.Length == 0 || parameter.Type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Error;

    private static string Found(IParameterSymbol parameter) =>
        $"{(parameter.RefKind == RefKind.None ? "" : parameter.RefKind.ToString().ToLowerInvariant() + " ")}{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
}
