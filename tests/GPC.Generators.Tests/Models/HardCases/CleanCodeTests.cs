using System.Globalization;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Models.HardCases;

/// <summary>
/// Generated code is no reason for a warning, whatever rules a user switches on, and does not depend on the machine's culture.
/// </summary>
public class CleanCodeTests
{
    const string Source = """
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

    [Fact]
    public async Task NoWarningWithAllRulesOfTheSdk() => Assert.Empty(await SdkRules.Warnings(Declare.Valid(Source).Output));

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
            .. Declare.Diagnose(
                "[Model, Input(-2)] [Linear(3), Dropout(-0.5), LeakyReLU(-1.5), Linear(10.25)] public sealed partial class Encoder;"
            ),
        ];
}
