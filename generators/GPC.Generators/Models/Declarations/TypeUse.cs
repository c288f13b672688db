namespace GPC.Generators.Models.Declarations;

/// <summary>A type named in an attribute.</summary>
/// <param name="Name">Its short name, for people.</param>
/// <param name="Code">Its name in full, for code; also the key by which a model is found.</param>
/// <param name="Kind">What it can be used as.</param>
internal sealed record TypeUse(string Name, string Code, TypeKind Kind);

/// <summary>What a type named in an attribute can be used as.</summary>
internal enum TypeKind
{
    /// <summary>Nothing of use here.</summary>
    Other,

    /// <summary>The compiler could not find it, and says so itself.</summary>
    Unknown,

    /// <summary>A class declared with <c>[Model]</c>.</summary>
    Model,

    /// <summary>A class declared with <c>[Views]</c> that other views can make.</summary>
    Views,

    /// <summary>Such a class that is abstract, local to its file, or has no constructor without parameters that the other views may call.</summary>
    UnsuitableViews,

    /// <summary>A module from one tensor to one tensor that a model can make.</summary>
    Module,

    /// <summary>Such a module that is abstract, local to its file, or has no constructor without parameters that the model may call.</summary>
    UnsuitableModule,

    /// <summary>A role of tensors: <c>Samples</c>, <c>Embeddings</c>, <c>Logits</c>.</summary>
    Role,

    /// <summary>A role that someone else declared.</summary>
    OtherRole,
}
