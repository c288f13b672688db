using System.Globalization;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>A problem in words.</summary>
internal static class Messages
{
    /// <summary>What a tensor's elements are.</summary>
    public static string Of(Element element) => element == Element.Index ? "indices" : "numbers";

    public static string Of(Problem problem) => string.Format(
        CultureInfo.InvariantCulture,
        Catalogue.OfModels[problem.Id].MessageFormat.ToString(CultureInfo.InvariantCulture),
        [.. problem.Arguments]);
}
