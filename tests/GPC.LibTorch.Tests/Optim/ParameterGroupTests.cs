using GPC.LibTorch.Tests.Conformance;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Optim;

public class ParameterGroupTests
{
    [Fact]
    public void GroupsHaveRatesOfTheirOwnAndTheOptimizersOtherSettings()
    {
        using var problem = new Regression();
        using SGD optimizer = optim.SGD(
            [
                new SGD.ParamGroup { Parameters = [problem.w], Options = new() { LearningRate = 0.2 } },
                new SGD.ParamGroup { Parameters = [problem.b] },
            ],
            0.01, momentum: 0.9);
        PeerResult expected = problem.Peer(
            "train(lambda p: torch.optim.SGD([{'params': [p[0]], 'lr': 0.2}, {'params': [p[1]]}], 0.01, momentum=0.9))");
        problem.Train(optimizer);
        Agrees(problem, expected);
        Assert.Equal([0.2, 0.01], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Equal([0.2, 0.01], optimizer.ParamGroups.Select(group => group.InitialLearningRate));
    }

    [Fact]
    public void AGroupsConstructorSetsEverySetting()
    {
        using var problem = new Regression();
        using Adam optimizer = optim.Adam(
            [new Adam.ParamGroup([problem.w], 0.02, 0.5, 0.6, 0.1, 0.3, true, true), new Adam.ParamGroup([problem.b])], lr: 7, beta1: 0.1);
        PeerResult expected = problem.Peer("""
            train(lambda p: torch.optim.Adam(
                [{'params': [p[0]], 'lr': 0.02, 'betas': (0.5, 0.6), 'eps': 0.1, 'weight_decay': 0.3, 'amsgrad': True, 'maximize': True},
                 {'params': [p[1]]}]))
            """);
        problem.Train(optimizer);
        Agrees(problem, expected);
    }

    [Fact]
    public void AGroupCanBeAddedLater()
    {
        using var problem = new Regression();
        using AdamW optimizer = optim.AdamW([problem.w], 0.05, weight_decay: 0.1);
        PeerResult expected = problem.Peer("""
            (lambda o: train(lambda p: (o.append(torch.optim.AdamW([p[0]], 0.05, weight_decay=0.1)),
                                        o[0].add_param_group({'params': [p[1]], 'lr': 0.5}), o[0])[-1]))([])
            """);
        optimizer.add_param_group(new AdamW.ParamGroup { Parameters = [problem.b], Options = new() { LearningRate = 0.5 } });
        problem.Train(optimizer);
        Agrees(problem, expected);
        Assert.Equal(2, optimizer.parameters().Count());
    }

    [Fact]
    public void NamedParametersFormOneGroup()
    {
        using var problem = new Regression();
        PeerResult expected = problem.Peer("train(lambda p: torch.optim.SGD(p, 0.1))");
        using SGD optimizer = optim.SGD([("w", problem.w), ("b", problem.b)], 0.1);
        problem.Train(optimizer);
        Agrees(problem, expected);
        Assert.Single(optimizer.ParamGroups);
    }

    [Fact]
    public void RatesMomentaAndBetasCanBeChangedBetweenSteps()
    {
        using var problem = new Regression();
        using SGD optimizer = optim.SGD(problem.Parameters, 0.1, momentum: 0.9);
        problem.Train(optimizer, 1);
        using Tensor before = problem.w.clone();
        foreach (optim.ILearningRateController group in optimizer.ParamGroups)
        {
            group.LearningRate = 0;
            ((optim.IMomentum)group).Momentum = 0.5;
        }
        problem.Train(optimizer, 1);
        Expect.Same(before, problem.w);
        Assert.Equal(0.5, ((SGD.ParamGroup)optimizer.ParamGroups.Single()).Momentum);
        Assert.Equal(0.1, optimizer.ParamGroups.Single().InitialLearningRate);
    }

    [Fact]
    public void AnyGroupWithTheRightOptionsWillDo()
    {
        using var problem = new Regression();
        PeerResult expected = problem.Peer("train(lambda p: torch.optim.SGD(p, 0.1))");
        using SGD optimizer = optim.SGD(Array.Empty<Parameter>(), 0.3);
        optimizer.add_param_group(new ParamGroup<SGD.Options>(problem.Parameters, new SGD.Options { LearningRate = 0.1 }));
        problem.Train(optimizer);
        Agrees(problem, expected);
    }

    [Fact]
    public void ALazySequenceIsReadOnce()
    {
        using var problem = new Regression();
        int reads = 0;
        IEnumerable<Parameter> Lazy()
        {
            reads++;
            foreach (Parameter parameter in problem.Parameters) yield return parameter;
        }
        using Adam optimizer = optim.Adam(Lazy());
        problem.Train(optimizer, 3);
        Assert.Equal(1, reads);
    }

    static void Agrees(Regression problem, PeerResult expected)
    {
        Expect.Close(expected.Outputs["0"]!, problem.w, 1e-6);
        Expect.Close(expected.Outputs["1"]!, problem.b, 1e-6);
    }
}
