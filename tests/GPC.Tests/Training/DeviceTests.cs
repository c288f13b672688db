using GPC.Data;
using GPC.Experiments;
using GPC.Numerics;
using GPC.Objectives;
using GPC.Training;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

/// <summary>
/// Devices by name, and that nothing but fused forms needs the CPU. Machines without CUDA see the first kind of error only.
/// </summary>
public class DeviceTests
{
    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda:")]
    [InlineData("cuda:x")]
    [InlineData("cuda:-1")]
    [InlineData("CPU")]
    [InlineData("")]
    public void OtherNamesAreRefused(string name)
    {
        var error = Assert.Single(Devices.Find(name).Match(_ => [], errors => errors));

        Assert.Contains("expected cpu, cuda, or cuda:N", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "device",
            Assert.Single((new TrainingConfig() with { Device = name }).Validate().Match(_ => [], errors => errors)).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ADeviceThatIsMissingIsOneSentence()
    {
        if (cuda.is_available())
            return;
        var config = Catalogue.Find("moons").Match(found => found.Config.Training, _ => throw new InvalidOperationException()) with
        {
            Device = "cuda:1",
        };
        Assert.True(config.Validate().IsValid); // It may be there on another machine.

        var error = Assert.Single(Devices.Find("cuda:1").Match(_ => [], errors => errors));

        Assert.Equal(
            "device: found cuda:1, expected cpu: libtorch finds no CUDA device here: use cpu; or build with -p:Cuda=true, on a machine "
                + "with a CUDA device and its driver",
            error.ToString()
        );
    }

    [Fact]
    public void TheNetworkHasToBeWhereTheConfigSays()
    {
        using var network = new ToyClusterer();
        network.to(META);
        var data = new Moons().Fixed(100, seed: 1).Samples;

        var error = Assert.Throws<ArgumentException>(() =>
            Trainer.Run(
                network,
                new TriadWeights(),
                new ToyViews(),
                Batches.Shuffled(data, 64),
                new TrainingConfig
                {
                    Data = data.Domain,
                    Sgld = new() { Domain = data.Domain },
                }
            )
        );

        Assert.Contains(
            "The network is on meta, but the config's device is cpu: move it with network.to(cpu)",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void FusedFormsRefuseTensorsOfOtherDevices()
    {
        Assert.False(HostMemory.PretendElsewhere);
        HostMemory.PretendElsewhere = true;
        using var points = rand(4, 3);

        Assert.False(HostMemory.Has(points));
        Assert.Throws<InvalidOperationException>(() => HostMemory.Require(points));
    }

    /// <summary>
    /// Pretends that all tensors are elsewhere: a fused form would throw. Training, sampling and evaluation give what they give by fused
    /// forms, up to rounding.
    /// </summary>
    [Fact]
    public void WhatNeedsTheCpuGivesWayToTensorOperations()
    {
        var experiment = Catalogue.Find("moons").Match(found => found, _ => throw new InvalidOperationException());
        var config = experiment.Config with
        {
            Training = experiment.Config.Training with { Iterations = 3, EvaluateEvery = 3 },
            Points = experiment.Config.Points with { Count = 200 },
        };
        var fused = Losses();
        HostMemory.PretendElsewhere = true;
        var operations = Losses();

        Assert.Equal(4, fused.Count);
        Assert.All(fused.Zip(operations), pair => Assert.Equal(pair.First, pair.Second, 1e-4));

        List<double> Losses()
        {
            using var run = new RunSpec(experiment, Variant.Full, config)
                .Start()
                .Match(started => started, errors => throw new InvalidOperationException(string.Join("; ", errors)));
            var losses = new List<double>();
            foreach (var next in run.Events)
            {
                if (next is StepDone step)
                    losses.Add(step.Loss);
                if (next is Evaluated evaluated)
                    losses.Add(evaluated.Result.Criterion);
            }
            return losses;
        }
    }
}
