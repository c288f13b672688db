namespace GPC.Generators.Configs.Files;

/// <summary>Names of properties made from names of files.</summary>
static class PropertyNames
{
    /// <summary><c>fashion-mnist.gpc.json</c> becomes <c>FashionMnist</c>; empty if nothing of the name can be used.</summary>
    public static string Of(string file)
    {
        var stem = file.Substring(0, file.Length - SettingsFile.Extension.Length);
        var words = new string([.. stem.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(
            [' '],
            StringSplitOptions.RemoveEmptyEntries
        );
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>Whether two files have one name, but for the case of letters: names of generated files have none.</summary>
    public static bool AreAlike(string file, string other) => string.Equals(Of(file), Of(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Names that every class has already.</summary>
    public static bool IsTaken(string name) =>
        name
            is ""
                or "Equals"
                or "ReferenceEquals"
                or "GetHashCode"
                or "GetType"
                or "ToString"
                or "MemberwiseClone"
                or "Finalize"
                or "Configs";
}
