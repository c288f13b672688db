using GPC.Generators.Configs;
using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using GPC.Generators.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Generators.Tests.AllRules;

/// <summary>Generated code of every kind is no reason for a warning, whatever rules a user switches on.</summary>
public class AllRulesTests(ITestOutputHelper output)
{
    const string Models = """
        using GPC;
        using GPC.Layers;

        namespace User;

        /// <summary>A block.</summary>
        /// <param name="channels">Channels of the input.</param>
        [Model, Input("channels", 8, 8)]
        [Conv2d("channels", 3, Padding = 1), BatchNorm2d, ReLU]
        public sealed partial class Block(int channels);

        /// <summary>A network.</summary>
        [Model, Input(3, 8, 8)]
        [Residual<Block>(Shortcut = typeof(Block)), Parallel<Block, Block>, GlobalAvgPool, L2Normalize, Prototypes(10, Temperature = 0.07)]
        public sealed partial class Network;
        """;

    const string Views = """
        using GPC;
        using GPC.Layers;
        using GPC.Views;

        namespace User;

        /// <summary>Views of images.</summary>
        [Views, Input(3, 32, 32)]
        [RandomResizedCrop(24, MinScale = 0.2), HorizontalFlip, ColorJitter(Brightness = 0.4, Probability = 0.8),
            GaussianBlur(3), Cutout(8)]
        public sealed partial class ColorViews;
        """;

    const string Objectives = """
        using GPC.Objectives;
        using GPC.Terms;
        using static GPC.Terms.Operations;

        namespace User;

        /// <summary>Shows the language.</summary>
        [Objective]
        public static partial class Shown
        {
            [Term]
            static Real Invariance(Logits z, Logits view, double temperature = 0.1) =>
                Mean(CrossEntropy(Softmax(view / temperature), LogSoftmax(z / temperature)));

            /// <summary>Against <c>one</c> cluster.</summary>
            [Term]
            static Real Uniformity(Logits z, PerCluster prior) => -Sum(prior * Log(MeanOverRows(Softmax(z))));

            [Term]
            static Real Correlation(Matrix a, Matrix b) =>
                Sum(Square(1 - Diagonal(MatMul(Transpose(a), b)))) + Mean(Max(a, 0)) + Mean(MaxOverClusters(a));
        }
        """;

    // What remains when nothing tells that the code is generated, and why that is left so.
    static readonly Dictionary<string, string> Left = new()
    {
        ["CA1823"] = "a model's field that is never read: its initializer checks the parameters",
        ["CA2213"] = "a model's parts, which their module disposes",
    };

    public static TheoryData<string> Kinds => ["models", "views", "objectives", "configs"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task NoWarning(string kind) => Assert.Empty(await SdkRules.Warnings(Generated(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task LittleRemainsWhenItCountsAsWritten(string kind)
    {
        var found = await SdkRules.WarningsAsIfWritten(Generated(kind));
        foreach (var rule in found.GroupBy(diagnostic => diagnostic.Id).OrderBy(rule => rule.Key, StringComparer.Ordinal))
            output.WriteLine($"{rule.Key} x {rule.Count()}: {rule.First()}");
        Assert.DoesNotContain(found, diagnostic => !Left.ContainsKey(diagnostic.Id));
    }

    static CSharpCompilation Generated(string kind) =>
        kind switch
        {
            "models" => Run(new ModelGenerator(), Models),
            "views" => Run(new ViewsGenerator(), Views),
            "objectives" => Tests.Objectives.ObjectiveAssembly.Run(Sources.Compile(Objectives)).Output,
            _ => Run(new ConfigsGenerator(), Tests.Configs.Declarations.Training, Tests.Configs.Declarations.Sgld),
        };

    static CSharpCompilation Run(IIncrementalGenerator generator, params IEnumerable<string> sources) =>
        new GeneratorRun(generator, Sources.Compile(sources)).Output;
}
