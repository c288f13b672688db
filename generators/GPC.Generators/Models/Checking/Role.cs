namespace GPC.Generators.Models.Checking;

/// <summary>What a tensor is to a model's user; the names are those of the types in <c>GPC.Layers</c>.</summary>
internal enum Role
{
    /// <summary>Data points.</summary>
    Samples,

    /// <summary>What an encoder makes of them.</summary>
    Embeddings,

    /// <summary>One number for each cluster.</summary>
    Logits,
}
