namespace GPC.Generators.Models.Declarations;

/// <summary>A mistake in a declaration.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Arguments">What its message is about.</param>
/// <param name="Fix">What to write instead, for a code fix.</param>
/// <param name="Before">The layer to put before this one, for a code fix.</param>
internal sealed record Problem(string Id, Place Place, EquatableArray<string> Arguments, string? Fix = null, string? Before = null)
{
    public Problem(string id, Place place, params string[] arguments)
        : this(id, place, arguments.ToEquatableArray())
    {
    }
}
