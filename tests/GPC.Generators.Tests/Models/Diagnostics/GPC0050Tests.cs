using GPC.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A layer is unfit for an energy model.</summary>
public class GPC0050Tests
{
    [Fact]
    public void BatchNormAndDropout() =>
        Mistakes.Found(
            """
            [Model, EnergyModel, Input(3, 8, 8)]
            [Conv2d(4, 3), [|BatchNorm2d|], ReLU, GlobalAvgPool, [|Dropout(0.1)|], Linear(10)]
            public sealed partial class Encoder;
            """,
            "GPC0050 BatchNorm2d does not suit the energy model Encoder: it couples the samples of a batch in training, so that the "
                + "gradient of one sample's energy depends on the others, and computes another function in evaluation; use GroupNorm or "
                + "LayerNorm",
            "GPC0050 Dropout(0.1) does not suit the energy model Encoder: it draws at random in training, so that the sampler follows "
                + "another energy in each step; leave it out, or put the model in evaluation mode to sample"
        );

    [Fact]
    public void InAUsedModel() =>
        Mistakes.Found(
            """
            [Model, Input(3, 8, 8)]
            [Conv2d(3, 3, Padding = 1), BatchNorm2d]
            public sealed partial class Body;

            [Model, Input(3, 8, 8)]
            [Residual<Body>, ReLU]
            public sealed partial class Block;

            [Model, EnergyModel, Input(3, 8, 8)]
            [[|Use<Block>|], Flatten, Linear(10)]
            public sealed partial class Encoder;
            """,
            "GPC0050 Use<Block> does not suit the energy model Encoder: it has Residual<Body>, which has BatchNorm2d, which couples the "
                + "samples of a batch in training, so that the gradient of one sample's energy depends on the others, and computes "
                + "another function in evaluation; use GroupNorm or LayerNorm"
        );

    [Fact]
    public void Pragma() =>
        Assert.Empty(
            Declare.Diagnose(
                """
                [Model, EnergyModel, Input(8)]
                #pragma warning disable GPC0050 // sampled in evaluation mode only
                [Dropout(0.1), Linear(10)]
                #pragma warning restore GPC0050
                public sealed partial class Encoder;
                """
            )
        );

    [Fact]
    public void OnlyWhereThePragmaStands() =>
        Mistakes.Found(
            """
            [Model, EnergyModel, Input(8)]
            #pragma warning disable GPC0050
            [Dropout(0.1), Linear(10)]
            #pragma warning restore GPC0050
            [[|Dropout(0.1)|]]
            public sealed partial class Encoder;
            """,
            "GPC0050 Dropout(0.1) does not suit the energy model Encoder: it draws at random in training, so that the sampler follows "
                + "another energy in each step; leave it out, or put the model in evaluation mode to sample"
        );

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public void SeverityOfAnEditorConfig(ReportDiagnostic wanted, DiagnosticSeverity found) => Assert.Equal([found], Severities(wanted));

    [Fact]
    public void SwitchedOffByAnEditorConfig() => Assert.Empty(Severities(ReportDiagnostic.Suppress));

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, EnergyModel, Input(3, 8, 8)]
            [Conv2d(4, 3), ReLU, GlobalAvgPool, LayerNorm, Linear(10)]
            public sealed partial class Encoder;
            """
        );

    // The compiler reads .editorconfig into such a provider.
    static IEnumerable<DiagnosticSeverity> Severities(ReportDiagnostic wanted)
    {
        var compilation = Declare.Run("[Model, EnergyModel, Input(8)] [Dropout(0.1)] public sealed partial class Encoder;").Output;
        var options = compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(wanted));
        return compilation
            .WithOptions(options)
            .WithAnalyzers([new ModelAnalyzer()])
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult()
            .Select(diagnostic => diagnostic.Severity);
    }

    sealed class EditorConfig(ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree,
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity1
        )
        {
            severity1 = severity;
            return diagnosticId == "GPC0050";
        }

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity1
        )
        {
            severity1 = default;
            return false;
        }
    }
}
