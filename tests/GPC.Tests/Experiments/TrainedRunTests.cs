using GPC.Checkpoints;
using GPC.Experiments;
using GPC.Tests.Data;
using GPC.Tests.Training;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Experiments;

/// <summary>Runs that are loaded from their checkpoints.</summary>
[Collection(GlobalRandomness.Name)]
public sealed class TrainedRunTests : IDisposable
{
    static readonly Experiment Moons = Catalogue.Find("moons").Value();

    readonly string folder = Directory.CreateTempSubdirectory("gpc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string> Trained => [.. Variant.All.Where(variant => variant.IsTrained).Select(variant => variant.Name)];

    static RunSpec Short(string name)
    {
        var (variant, shipped) = (Variant.Find(name).Value(), Moons.Config.Training);
        var training = shipped with { Iterations = 12, BatchSize = 20, Sgld = shipped.Sgld with { BufferSize = 100 } };
        return new(
            Moons,
            variant,
            variant.Apply(
                Moons.Config with
                {
                    Training = training,
                    Points = new() { Count = 60 },
                }
            )
        );
    }

    /// <summary>What a method keeps is loaded too: a teacher, a center, a queue.</summary>
    [Theory]
    [MemberData(nameof(Trained))]
    public void ItMeasuresWhatItMeasuredWhenItWasTrained(string variant)
    {
        var (run, checkpoints) = (Short(variant), new CheckpointFolder(folder));
        using var started = run.Start(checkpoints).Value();
        var last = started.Events.OfType<Evaluated>().Last().Result;
        using var loaded = TrainedRun.Load(run, checkpoints).Value();
        var again = loaded.Evaluator.Evaluate(loaded.Network);
        Assert.Equal((last.Criterion, last.Panel, last.Agreement), (again.Criterion, again.Panel, again.Agreement));
        Assert.Equal(last.Terms, again.Terms);
    }

    /// <summary>Embeddings are what an encoder gives, and not what its last layer takes.</summary>
    [Fact]
    public void OutputsOfAnEncoderAreItsEmbeddings()
    {
        using var scope = NewDisposeScope();
        using var started = Short("barlow-twins").Start().Value();
        using var points = started.Data.Test.Samples.Slice(0, 7);
        var outputs = Outputs.Of(started.Network, points.Tensor, started.Method.IsEncoder);
        Assert.Equal(started.Network.call(points.Tensor).shape, outputs.Embeddings.Tensor.shape);
        Assert.True(outputs.Embeddings.Tensor.equal(outputs.Logits.Tensor).all().item<bool>());
    }

    /// <summary>
    /// Embeddings are what the prototypes take: unit vectors with the encoder's 16 coordinates, whose products with the prototypes are the
    /// logits.
    /// </summary>
    [Fact]
    public void EmbeddingsOfAClustererAreWhatItsPrototypesTake()
    {
        using var scope = NewDisposeScope();
        using var started = Short("full").Start().Value();
        using var points = started.Data.Test.Samples.Slice(0, 7);
        var (embeddings, logits) = Outputs.Of(started.Network, points.Tensor);
        Assert.Equal([7, 16], embeddings.Tensor.shape);
        Assert.True(embeddings.Tensor.norm(1).allclose(ones(7)));
        var prototypes = started.Network.state_dict().Last(pair => pair.Value.shape.SequenceEqual([2, 16])).Value;
        Assert.True((embeddings.Tensor.matmul(prototypes.t()) / 0.1).allclose(logits.Tensor, 1e-4, 1e-4));
    }

    [Fact]
    public void AnotherNumberOfClustersThanTheNetworkHasIsRefused()
    {
        var run = Short("full");
        var errors = (run with { Config = run.Config with { Training = run.Config.Training with { Clusters = 3 } } }).Start().Errors;
        Assert.Equal(
            "clusters: found 3, expected 2, the prototypes of the network of moons: leave it, or train a network of your own with "
                + "Trainer.Run",
            $"{errors.Single()}"
        );
    }

    /// <summary>Chains never reach what is outside: nothing there would be learned from.</summary>
    [Fact]
    public void DataOutsideTheSettingsIsRefused()
    {
        var run = Short("full");
        var errors = (run with { Config = run.Config with { Points = new() { Noise = 0.5 } } }).Start().Errors;
        Assert.StartsWith(
            "data: found -3 to 3, expected one that holds the values of moons, from -4 to 5",
            $"{errors.Single()}",
            StringComparison.Ordinal
        );
    }

    /// <summary>Nothing is thrown away of a table because one run could not be measured: it has no clusters.</summary>
    [Fact]
    public void ARunThatDivergedComesLastAndAgreesWithNothing()
    {
        var usual = Short("full").Config;
        var config = usual with
        {
            Training = usual.Training with
            {
                EvaluateEvery = 1,
                Safeguards = new() { LossLimit = 1e-3, Rollbacks = 1 },
            },
        };
        var results = Ablation.Run(Moons, config, [Variant.Full], [1], restarts: 2).Select(result => result.Value()).ToList();
        Assert.All(results, result =>
            Assert.Equal(
                (Ending.Diverged, null, null, double.PositiveInfinity),
                (result.Ended!.Ending, result.Evaluation, result.Agreement, result.Rank)
            )
        );
    }

    /// <summary>What is thrown in a run is what the table's reader gets, and no further run is begun.</summary>
    [Fact]
    public void WhatARunThrowsEndsTheAblation()
    {
        var begun = 0;
        var thrown = Assert.Throws<IOException>(() =>
            Ablation
                .Run(Moons, Short("full").Config, [Variant.Full], [1, 2, 3], train: (_, _, _, _) =>
                {
                    begun++;
                    throw new IOException("no room");
                })
                .Count()
        );
        Assert.Equal(("no room", 1), (thrown.Message, begun));
    }
}
