namespace GPC.Layers;

/// <summary>A model that is declared with <c>[Model]</c>, whatever its roles.</summary>
public interface IModel
{
    /// <summary>Its layers with their shapes, parameters and multiply-adds, as a table: the <c>Summary</c> of its class.</summary>
    string Describe();
}
