using GPC.Checkpoints;
using GPC.Data;
using GPC.Experiments;
using GPC.Layers;
using GPC.Objectives;
using GPC.Reports;
using GPC.Tests.Data;
using GPC.Tests.Training;
using GPC.Training;
using GPC.Views;
using Xunit;

namespace GPC.Tests.Reports;

/// <summary>A run on images: its page has mosaics of clusters and of samples.</summary>
[Collection(GlobalRandomness.Name)]
public sealed class ImageReportTests : IDisposable
{
    static readonly ChartLibrary NoCharts = new("", "");

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 0.05, "Generated <small>the sampler&#39;s chains of ")]
    // Short runs: those of training end near where they start.
    [InlineData(1, 1.0, "Generated <small>chains of 40 updates, started afresh")]
    [InlineData(0, 0.05, "This run draws no samples")]
    public void TheImagesOfClustersAndTheSamplesAreThere(double generative, double reinit, string words)
    {
        var config = new TrainingConfig
        {
            Iterations = 3,
            BatchSize = 10,
            Clusters = 3,
            Sgld = new()
            {
                Steps = 2,
                Reinit = reinit,
                StepSize = 0.1,
                BufferSize = 40,
                Domain = new() { Min = 0, Max = 1 },
            },
            Data = new() { Min = 0, Max = 1 },
        };
        var settings = new ExperimentConfig { Training = config, Weights = new TriadWeights() with { Generative = generative } };
        var images = Dataset.FromBytes("images", Loaded.Bytes(50 * 16), [1, 4, 4], new() { Min = 0, Max = 1 });
        var labels = new EvaluationLabels([.. Enumerable.Range(0, 50).Select(index => index % 3)], 3);
        var data = new ExperimentData(images, new LabelledDataset(images, labels), labels);
        var experiment = new Experiment(
            "tiny <images>",
            settings,
            new TinyViews(),
            () => new TinyImages(),
            () => new TinyImages(),
            _ => Validated.Valid(data)
        );
        var checkpoints = new CheckpointFolder(folder["checkpoints"]);
        using (var network = experiment.Initialised(config.Seed))
        {
            foreach (
                var _ in Trainer.Run(
                    network,
                    settings.Weights,
                    experiment.Views,
                    Batches.Shuffled(images, config.BatchSize),
                    config,
                    new() { Checkpoints = checkpoints }
                )
            ) { }
        }
        var run = new RunFolder(Path.GetDirectoryName(folder.Write("events.jsonl", []))!, new(experiment, Variant.Full, settings), [])
        {
            Name = "a & b",
        };
        var page = Report.Page([run], [], NoCharts).Value().Text;

        Assert.Equal(generative > 0 ? 1 : 0, Count("alt=\"Images that the model generated\""));
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.InRange(Count("alt=\"Images of cluster "), 1, 3);
        Assert.Equal(Count("<img "), Count("src=\"data:image/png;base64,"));
        Assert.Contains("<h2>a &amp; b</h2>", page, StringComparison.Ordinal);
        Assert.Contains("tiny &lt;images&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<images>", page, StringComparison.Ordinal);
        Assert.Equal(page, Report.Page([run], [], NoCharts).Value().Text);

        int Count(string part) => page.Split(part).Length - 1;
    }
}

/// <summary>A network for tiny images.</summary>
[Model, Input(1, 4, 4)]
[Flatten, Linear(8), Tanh, Linear(3)]
public sealed partial class TinyImages;

/// <summary>Views of tiny images.</summary>
[Views, Input(1, 4, 4)]
[GaussianNoise(0.05), Clamp(0, 1)]
public sealed partial class TinyViews;
