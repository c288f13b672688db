namespace GPC.Generators.Models.Declarations;

/// <summary>A model with all models that it uses, directly or not.</summary>
internal sealed record ModelGraph(ModelDeclaration Model, EquatableArray<ModelDeclaration> Used)
{
    public ModelDeclaration? Find(string key) => Model.Key == key ? Model : Used.FirstOrDefault(model => model.Key == key);
}
