namespace GPC.Tests.House;

/// <summary>The checked-out repository that these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    static string FindRoot(string directory) =>
        File.Exists(Path.Combine(directory, "GPC.Generated.sln"))
            ? directory
            : FindRoot(
                Path.GetDirectoryName(directory)
                    ?? throw new InvalidOperationException("GPC.Generated.sln is in no parent directory of the tests.")
            );
}
