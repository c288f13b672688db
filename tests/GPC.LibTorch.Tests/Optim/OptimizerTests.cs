using GPC.LibTorch.Tests.Conformance;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Optim;

/// <summary>Fifty steps agree with PyTorch's, for every option, on every path through the code.</summary>
public class OptimizerTests
{
    public static TheoryData<string> All => OptimizerCases.All;

    [Theory, MemberData(nameof(All))]
    public void SinglePrecisionAgreesWithPyTorch(string python) => Agrees(python, ScalarType.Float32, 1e-6);

    [Theory, MemberData(nameof(All))]
    public void DoublePrecisionAgreesWithPyTorch(string python) => Agrees(python, ScalarType.Float64, 1e-12);

    // What takes the element-wise sweep elsewhere runs through operators here.
    [Theory, MemberData(nameof(All))]
    public void SweepAndOperatorsGiveTheSameBits(string python)
    {
        using var swept = new Regression();
        using var operated = new Regression().Transposed();
        using OptimizerHelper sweep = OptimizerCases.Make(python, swept.Parameters);
        using OptimizerHelper operators = OptimizerCases.Make(python, operated.Parameters);
        for (int i = 0; i < 20; i++)
        {
            swept.Backward(sweep).Dispose();
            CopyGradients(swept, operated);
            sweep.step();
            operators.step();
        }
        Expect.Same(swept.w, operated.w);
    }

    [Theory]
    [InlineData("Adam(p, 0.05, weight_decay=0.1, amsgrad=True, maximize=True)")]
    [InlineData("AdamW(p, 0.05, weight_decay=0.1, maximize=True)")]
    [InlineData("SGD(p, 0.001, momentum=0.9, weight_decay=0.05, nesterov=True, maximize=True)")]
    public void OtherTypesAgreeWithPyTorch(string python) => Agrees(python, ScalarType.BFloat16, 0);

    [Fact]
    public void AClosureIsEvaluatedWithGradientsBeforeTheUpdate()
    {
        using var problem = new Regression();
        using Adam optimizer = optim.Adam(problem.Parameters, 0.05);
        PeerResult expected = problem.Peer("train(lambda p: torch.optim.Adam(p, 0.05), closure=True)");
        Tensor? loss = null;
        for (int i = 0; i < 50; i++)
        {
            loss?.Dispose();
            using (no_grad()) loss = optimizer.step(() => problem.Backward(optimizer));
        }
        Expect.Close(expected.Outputs["0"]!, problem.w, 1e-6);
        Expect.Close(expected.Outputs["2"]!, loss!, 1e-5);
        loss!.Dispose();
    }

    [Fact]
    public void ParametersWithoutGradientStay()
    {
        using var problem = new Regression();
        using var idle = new Parameter(ones(3));
        using Adam optimizer = optim.Adam([.. problem.Parameters, idle], 0.05, weight_decay: 0.1);
        problem.Train(optimizer, 3);
        Assert.Null(idle.grad);
        Assert.Equal([1f, 1f, 1f], idle.data<float>().ToArray());
    }

    static void Agrees(string python, ScalarType type, double tolerance)
    {
        using var problem = new Regression(type);
        PeerResult expected = problem.Peer($"train(lambda p: torch.optim.{python})");
        using OptimizerHelper optimizer = OptimizerCases.Make(python, problem.Parameters);
        problem.Train(optimizer);
        Expect.Close(expected.Outputs["0"]!, problem.w, tolerance);
        Expect.Close(expected.Outputs["1"]!, problem.b, tolerance);
    }

    static void CopyGradients(Regression from, Regression to)
    {
        foreach ((Parameter source, Parameter target) in from.Parameters.Zip(to.Parameters))
        {
            using Tensor gradient = source.grad!;
            using Tensor copy = zeros_like(target);
            copy.copy_(gradient);
            target.grad = copy;
        }
    }
}
