namespace GPC.LibTorch.Generators.Model;

/// <summary>A mistake in the operator table: the diagnostic's id, where it is, and what its message is about.</summary>
internal sealed record Problem(string Id, TextRange Range, EquatableArray<string> Arguments)
{
    public Problem(string id, TextRange range, params string[] arguments)
        : this(id, range, arguments.ToEquatableArray())
    {
    }
}
