using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>Decides the roles of tensors.</summary>
internal static class RoleReader
{
    public static Role Of(TypeUse type) => (Role)Enum.Parse(typeof(Role), type.Name);

    /// <summary>The role of a model's result: the one that was given, or that of its last layer.</summary>
    public static Role Output(ModelDeclaration model, Role last, Shape? shape, Report report)
    {
        if (model.Output is not { Broken: false, Types.Count: 1 } output) return last == Role.Logits && shape is { Rank: not 1 } ? Role.Embeddings : last;
        var type = output.Types[0];
        if (type.Kind == TypeKind.OtherRole)
        {
            report.Add(Catalogue.WrongRole, Place.Output, type.Name, "the role of a model's output", "write Samples, Embeddings or Logits");
            return last;
        }
        if (type.Kind != TypeKind.Role) return last; // which the attribute's constraint does not allow
        var role = Of(type);
        if (role == Role.Logits && shape is { Rank: not 1 })
            report.Add(Catalogue.WrongRole, Place.Output, $"The output {shape.Text} of {model.Name}", "logits", "logits are (B, clusters); end with Flatten and Linear or Prototypes");
        return role;
    }
}
