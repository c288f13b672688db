using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>
/// Sizes that the forward pass reads. Formulas go into a field, where the names of a model's parameters mean them; in the forward pass a
/// name may mean a local.
/// </summary>
sealed class ForwardSizes
{
    const string Suffix = "_sizes";

    readonly List<Dim> formulas = [];

    /// <summary>The field, if there is need of one.</summary>
    public EquatableArray<Member> Members
    {
        get
        {
            var values = $"[{string.Join(", ", formulas.Select(formula => formula.Text))}]";
            return formulas.Count == 0 ? default : Member.List(new Member(Suffix, MemberKind.Value, "long[]", values));
        }
    }

    /// <summary>A size as code of the forward pass.</summary>
    public string Of(Dim size)
    {
        if (size.Constant is not null)
            return size.Text;
        var index = formulas.IndexOf(size);
        if (index >= 0)
            return $"{{self}}{Suffix}[{index}]";
        formulas.Add(size);
        return $"{{self}}{Suffix}[{formulas.Count - 1}]";
    }

    public string List(IEnumerable<Dim> sizes) => string.Join(", ", sizes.Select(Of));
}
