namespace GPC.Configs.Checking;

/// <summary>From a character up to another, without it.</summary>
internal readonly record struct TextPlace(int Start, int End)
{
    public static TextPlace Of(JsonTree tree) => new(tree.Start, tree.End);

    public static TextPlace Of(JsonMember key) => new(key.Start, key.End);
}
