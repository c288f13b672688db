using GPC.Objectives;

namespace GPC.Testing;

/// <summary>The laws of objectives, each checked on random logits by every form of the objective that it speaks of.</summary>
public static partial class ObjectiveLaws
{
    static readonly Engine[] Engines = Enum.GetValues<Engine>();

    static void Check(Law law, Objective objective, CaseBounds bounds, Func<ObjectiveCase, Violation?> check, LawOptions? options)
    {
        ArgumentNullException.ThrowIfNull(objective);
        law.Holds(objective.Name, ObjectiveCases.Of(objective, bounds), check, options);
    }

    static Violation? First(IEnumerable<Violation?> violations) => violations.FirstOrDefault(violation => violation is not null);
}
