using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Files;

/// <summary>Writes the settings of a file alone.</summary>
static class SettingsPrinter
{
    public static string Print(JsonTree tree) =>
        JsonPrinter.Print(
            tree is JsonTree.Object { Members: var members }
                ? new JsonTree.Object([.. members.Where(member => !ConfigChecker.FileKeys.Contains(member.Key))])
                : tree
        );
}
