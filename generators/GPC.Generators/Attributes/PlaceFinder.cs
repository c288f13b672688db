using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Attributes;

/// <summary>The attributes of a class that places refer to.</summary>
/// <param name="Inputs">Those that give the input.</param>
/// <param name="Output">The one that gives the output's role.</param>
/// <param name="Layers">The layers or steps, in order.</param>
sealed record PlacedAttributes(IReadOnlyList<AttributeData> Inputs, AttributeData? Output, IReadOnlyList<AttributeData> Layers);

/// <summary>Finds the places of a declaration in its source.</summary>
sealed class PlaceFinder(INamedTypeSymbol type, PlacedAttributes attributes, CancellationToken cancellation)
{
    /// <summary>The class's name, where its layers stand, or where it is declared first.</summary>
    public Location Class => Declaration?.Identifier.GetLocation() ?? type.Locations[0];

    public Location Of(Place place) =>
        place.Part switch
        {
            Part.Parameter => Parameter(place.Argument)?.GetLocation() ?? Class,
            Part.Containing => Container(place.Item)?.Identifier.GetLocation() ?? Class,
            Part.Input => In(attributes.Inputs.ElementAtOrDefault(place.Argument is null ? Math.Max(place.Item, 0) : 0), place),
            Part.Output => In(attributes.Output, place),
            Part.Layer => In(attributes.Layers.ElementAtOrDefault(place.Layer), place),
            _ => Class,
        };

    TypeDeclarationSyntax? Declaration =>
        (
            Syntax(attributes.Layers.Concat(attributes.Inputs).FirstOrDefault())?.Parent?.Parent
            ?? type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
        ) as TypeDeclarationSyntax;

    ParameterSyntax? Parameter(string? name) =>
        Declaration?.ParameterList?.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name);

    TypeDeclarationSyntax? Container(int index) =>
        type.Containers().ElementAtOrDefault(index)?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
        as TypeDeclarationSyntax;

    Location In(AttributeData? attribute, Place place)
    {
        if (Syntax(attribute) is not { } syntax)
            return Class;
        var argument = place.Argument is null ? null : Argument(syntax, attribute!, place);
        return (argument ?? syntax).GetLocation();
    }

    static SyntaxNode? Argument(AttributeSyntax syntax, AttributeData attribute, Place place)
    {
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        var named = arguments.FirstOrDefault(argument => NameOf(argument) == place.Argument);
        if (named is not null)
            return Item(named.Expression, place.Item);

        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        var position = parameters.Select(parameter => parameter.Name).ToList().IndexOf(place.Argument!);
        var positional = arguments.Where(argument => NameOf(argument) is null).ToList();
        if (position < 0 || position >= positional.Count)
            return null;
        var spread = parameters[position].IsParams && !(positional.Count == position + 1 && IsList(positional[position].Expression));
        if (!spread)
            return Item(positional[position].Expression, place.Item);
        return place.Item < 0 ? null : positional.ElementAtOrDefault(position + place.Item)?.Expression;
    }

    static string? NameOf(AttributeArgumentSyntax argument) =>
        (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText;

    static SyntaxNode Item(ExpressionSyntax expression, int item) =>
        item < 0
            ? expression
            : expression switch
            {
                ArrayCreationExpressionSyntax { Initializer.Expressions: var items } when item < items.Count => items[item],
                ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var items } when item < items.Count => items[item],
                CollectionExpressionSyntax { Elements: var items } when item < items.Count => items[item],
                _ => expression,
            };

    static bool IsList(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax;

    AttributeSyntax? Syntax(AttributeData? attribute) => attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
}
