using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>Writes one object over another.</summary>
internal static class JsonMerge
{
    /// <summary>Objects are merged key by key; anything else replaces what was there. Keys keep the order of the first that has them.</summary>
    public static JsonTree Over(JsonTree below, JsonTree above)
    {
        if (below is not JsonTree.Object first || above is not JsonTree.Object second) return above;
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in first.Members)
        {
            positions[member.Key] = members.Count;
            members.Add(member);
        }
        foreach (var member in second.Members)
        {
            if (positions.TryGetValue(member.Key, out var position))
            {
                members[position] = member with { Value = Over(members[position].Value, member.Value) };
            }
            else
            {
                positions[member.Key] = members.Count;
                members.Add(member);
            }
        }
        return new JsonTree.Object(members.ToImmutable(), second.Start, second.End);
    }
}
