namespace GPC.Generators.Views;

/// <summary>Views with all views that they apply, directly or not.</summary>
internal sealed record ViewsGraph(ViewsDeclaration Views, EquatableArray<ViewsDeclaration> Used)
{
    public ViewsDeclaration? Find(string key) => Views.Key == key ? Views : Used.FirstOrDefault(views => views.Key == key);
}
