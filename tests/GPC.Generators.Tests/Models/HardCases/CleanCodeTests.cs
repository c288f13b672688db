using System.Collections.Immutable;
using System.Globalization;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Models.HardCases;

/// <summary>Generated code is no reason for a warning, whatever rules a user switches on, and does not depend on the machine's culture.</summary>
public class CleanCodeTests
{
    const string Source =
        """
        /// <summary>A block.</summary>
        /// <param name="channels">Channels of the input.</param>
        [Model, Input("channels", 8, 8)]
        [Conv2d("channels", 3, Padding = 1), BatchNorm2d(Eps = 1e-3, Momentum = 0.01), ReLU]
        public sealed partial class Block(int channels);

        /// <summary>A network.</summary>
        [Model, Input(3, 8, 8)]
        [Residual<Block>(Shortcut = typeof(Block)), Repeat<Block>(2), Parallel<Block, Block>, Dropout(0.25), GlobalAvgPool, L2Normalize]
        [LeakyReLU(0.015625), Prototypes(10, Temperature = 0.07)]
        public sealed partial class Network;
        """;

    // That an assembly has a version, and says whether it is visible to COM and complies with the CLS.
    static readonly string[] OfAssemblies = ["CA1014", "CA1016", "CA1017"];

    /// <summary>All rules of the SDK's analyzers (<c>AnalysisLevel=latest-all</c> and those that it leaves off), with documentation comments required.</summary>
    [Fact]
    public async Task NoWarningWithAllRulesOfTheSdk()
    {
        var analyzers = SdkAnalyzers();
        Assert.True(analyzers.Length > 100, $"found {analyzers.Length} analyzers");
        var output = Declare.Valid(Source, "/// <summary>Shows that the rules are on.</summary>\npublic static class Under_score;").Output;
        var rules = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Except(OfAssemblies).ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        var options = output.Options.WithSpecificDiagnosticOptions(rules).WithWarningLevel(9999);
        var all = await output.WithOptions(options).WithAnalyzers(analyzers).GetAllDiagnosticsAsync();
        var found = all.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(found is [{ Id: "CA1707" }], string.Join('\n', found));
    }

    [Fact]
    public void TheSameInEveryCulture()
    {
        var expected = Texts();
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "\u2212";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("0,5", $"{0.5}");
            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TheSameEveryTime() => Assert.Equal(Texts(), Texts());

    static IReadOnlyList<string> Texts() =>
    [
        .. Declare.Run(Source).Result.GeneratedSources.Select(source => source.SourceText.ToString()),
        .. Declare.Diagnose("[Model, Input(-2)] [Linear(3), Dropout(-0.5), LeakyReLU(-1.5), Linear(10.25)] public sealed partial class Encoder;"),
    ];

    static ImmutableArray<DiagnosticAnalyzer> SdkAnalyzers()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var sdks = Path.Combine(runtime, "..", "..", "..", "sdk");
        var folder = Directory.GetDirectories(sdks).Order(StringComparer.Ordinal).Last();
        return
        [
            .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
                .Select(file => System.Reflection.Assembly.LoadFrom(Path.Combine(folder, "Sdks", "Microsoft.NET.Sdk", "analyzers", file)))
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
        ];
    }
}
