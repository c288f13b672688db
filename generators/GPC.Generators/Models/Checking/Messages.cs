using System.Globalization;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;

namespace GPC.Generators.Models.Checking;

/// <summary>A problem in words.</summary>
internal static class Messages
{
    public static string Of(Problem problem) => string.Format(
        CultureInfo.InvariantCulture,
        Catalogue.OfModels[problem.Id].MessageFormat.ToString(CultureInfo.InvariantCulture),
        [.. problem.Arguments]);
}
