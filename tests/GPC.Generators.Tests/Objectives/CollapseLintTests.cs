using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Generators.Tests.Objectives;

/// <summary>What the lint says of the library's objectives when nothing is accepted.</summary>
public partial class CollapseLintTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Triad", "")]
    [InlineData("TriadKl", "")]
    [InlineData("SymmetricTriad", "")]
    [InlineData("TriadWithPrior", "")]
    [InlineData("Baselines/GediWithoutGenerative", "Representation")]
    [InlineData("Baselines/CpLearn", "Representation")]
    [InlineData("Baselines/MutualInformation", "Permutation Representation")]
    [InlineData("Baselines/InvariantInformation", "Representation")]
    [InlineData("Baselines/JointEnergy", "Cluster Permutation")]
    [InlineData("Baselines/Dino", "Cluster Representation")]
    public void FlagsWhatNothingPenalises(string file, string modes)
    {
        var source = File.ReadAllText(Path.Combine(DiagnosticTests.Repository(), "src", "GPC", "Objectives", $"{file}.cs")).Replace("namespace GPC.Objectives;", "using GPC.Objectives;\nnamespace User;", StringComparison.Ordinal);

        var findings = AnalyzerRun.Diagnostics(Accepted().Replace(source, ""));
        foreach (var finding in findings) output.WriteLine(finding.GetMessage(CultureInfo.InvariantCulture));

        Assert.Equal(modes, string.Join(' ', findings.Select(finding => Mode().Match(finding.GetMessage(CultureInfo.InvariantCulture)).Groups[1].Value).Order(StringComparer.Ordinal)));
    }

    [GeneratedRegex(@"\[AcceptsCollapse\(.*\)\]\n")]
    private static partial Regex Accepted();

    [GeneratedRegex(@"Collapse\.(\w+)")]
    private static partial Regex Mode();
}
