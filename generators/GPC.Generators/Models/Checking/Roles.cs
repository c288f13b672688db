using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Parsing;

namespace GPC.Generators.Models.Checking;

/// <summary>What a tensor is to a model's user; the names are those of the types in <c>GPC.Layers</c>.</summary>
enum Role
{
    /// <summary>Data points.</summary>
    Samples,

    /// <summary>What an encoder makes of them.</summary>
    Embeddings,

    /// <summary>One number for each cluster.</summary>
    ClusterLogits,
}

/// <summary>Decides the roles of tensors.</summary>
static class Roles
{
    public static Role Of(TypeUse type) => (Role)Enum.Parse(typeof(Role), type.Name);

    /// <summary>The role of a model's result: the one that was given, or that of its last layer.</summary>
    public static Role OfOutput(ModelSpec model, Role last, Shape? shape, Report report)
    {
        if (model.Output is not { Broken: false, Types.Count: 1 } output)
            return last == Role.ClusterLogits && shape is { Rank: not 1 } ? Role.Embeddings : last;

        var type = output.Types[0];
        if (type.Kind == TypeUseKind.OtherRole)
        {
            report.Add(
                Catalogue.WrongRole,
                Place.Output,
                type.Name,
                "the role of a model's output",
                "write Samples, Embeddings or ClusterLogits"
            );
            return last;
        }
        if (type.Kind != TypeUseKind.Role)
            return last; // which the attribute's constraint does not allow
        var role = Of(type);
        if (role == Role.ClusterLogits && shape is { Rank: not 1 })
        {
            var found = $"The output {shape.Text} of {model.Name}";
            var advice = "logits are (B, clusters); end with Flatten and Linear or Prototypes";
            report.Add(Catalogue.WrongRole, Place.Output, found, "logits", advice);
        }
        return role;
    }
}
