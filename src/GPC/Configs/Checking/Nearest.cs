namespace GPC.Configs.Checking;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Nearest
{
    private const int LongestName = 64;

    /// <summary>The known name with the fewest typing mistakes between, if they are few; other case is the smallest mistake.</summary>
    public static string? To(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName) return null;
        var best = known
            .Where(candidate => candidate.Length <= LongestName)
            .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return best.candidate is not null && best.distance <= Math.Max(1, name.Length / 3) ? best.candidate : null;
    }

    /// <summary>Letters to insert, delete, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1]).ToArray();
        for (var i = 0; i <= a.Length; i++) rows[i][0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i][j] = Math.Min(replace, Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i][j] = Math.Min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
        return rows[a.Length][b.Length];
    }
}
